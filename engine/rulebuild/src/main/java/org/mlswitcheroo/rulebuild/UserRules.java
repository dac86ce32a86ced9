package org.mlswitcheroo.rulebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The hand-written rules of the user together with the shipped ones. A file stands for the shipped
 * one of the same path below the folder.
 */
final class UserRules {
  private static final String ROOT = "org.mlswitcheroo.rules.";
  private final SortedMap<String, RuleFile> shipped = new TreeMap<>();
  private final SortedMap<String, RuleFile> all = new TreeMap<>();
  private final List<RuleFile> own = new ArrayList<>();

  private UserRules() {}

  /** Reads the folders; the last stands before the others. */
  static UserRules of(Path shipped, List<Path> folders, Faults faults) throws IOException {
    UserRules rules = new UserRules();
    for (RuleFile file : RuleFile.of(shipped, false)) {
      rules.shipped.put(file.name().substring("rules/".length()), file);
    }
    rules.all.putAll(rules.shipped);
    for (Path folder : folders) {
      rules.add(folder, faults);
    }
    return rules;
  }

  private void add(Path folder, Faults faults) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(path -> path.toString().endsWith(".drl")).sorted().toList();
    }
    for (Path path : paths) {
      String below = folder.relativize(path).toString().replace('\\', '/');
      String name = folder.toString().replace('\\', '/') + "/" + below;
      String text = text(path);
      try {
        RuleFile file = RuleFile.of(name, text, false);
        own.add(file);
        all.put(below, file);
        if (!file.pkg().startsWith(ROOT) || file.pkg().indexOf('.', ROOT.length()) > 0) {
          String fault =
              name
                  + ":"
                  + line(text, "package")
                  + " DRL-PACKAGE: the package ("
                  + file.pkg()
                  + ") is not of the form ("
                  + ROOT
                  + "NAME), so its rules would never be loaded.\nMaybe write ("
                  + ROOT
                  + file.pkg().replaceAll(".*\\.", "")
                  + ").";
          faults.add(fault, own);
        }
      } catch (RuleBuildException e) {
        RuleFile nameless = new RuleFile(name, "", text, false);
        e.faults().forEach(fault -> faults.add(fault, List.of(nameless)));
      }
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read (" + path + ") as UTF-8", e);
    }
  }

  private static int line(String text, String word) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.strip().startsWith(word)) {
        return number;
      }
    }
    return 1;
  }

  /** The files of the user. */
  List<RuleFile> own() {
    return own;
  }

  /** All files that now hold. */
  List<RuleFile> all() {
    return List.copyOf(all.values());
  }

  /** The packages whose files are not the shipped ones, with all their files. */
  SortedMap<String, List<RuleFile>> changed() {
    SortedMap<String, List<RuleFile>> before = byPackage(shipped);
    SortedMap<String, List<RuleFile>> now = byPackage(all);
    now.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
    return now;
  }

  /** The shipped packages without a file left. */
  List<String> gone() {
    List<String> names = new ArrayList<>(byPackage(shipped).keySet());
    names.removeAll(byPackage(all).keySet());
    return names;
  }

  private static SortedMap<String, List<RuleFile>> byPackage(SortedMap<String, RuleFile> files) {
    SortedMap<String, List<RuleFile>> packages = new TreeMap<>();
    files
        .values()
        .forEach(file -> packages.computeIfAbsent(file.pkg(), k -> new ArrayList<>()).add(file));
    return packages;
  }
}
