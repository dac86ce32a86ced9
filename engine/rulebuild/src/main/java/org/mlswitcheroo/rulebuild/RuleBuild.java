package org.mlswitcheroo.rulebuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compiles rule text to classes. Arguments: the folder of generated rules, the folder of
 * hand-written rules, the folder for the classes, then the class folders or jars of the facts,
 * which must also be on the class path.
 *
 * <p>Only packages whose text changed are compiled, or all when a fact changed; packages that are
 * gone are wiped. The packages are listed in {@code META-INF/rule-models}; the model class of each
 * is called {@code Rules}. {@code META-INF/ml_switcheroo} of the generated rules is copied.
 */
public final class RuleBuild {
  /**
   * Packages per compilation: one by one costs 0.15 s more for each, all at once much memory. Those
   * of one compilation share the numbering of unbound patterns, so a package's classes may differ
   * in these names from those of a clean build; two clean builds are equal.
   */
  static final int PACKAGES_AT_ONCE = 60;

  /** Where the class folder says which rules need what. */
  static final String NEEDS = "META-INF/rule-needs";

  private RuleBuild() {}

  /** Runs one compilation; the build calls this. */
  public static void main(String[] args) throws IOException {
    if (args.length < 4) {
      throw new IllegalArgumentException(
          "at least four arguments are needed, got (" + args.length + ")");
    }
    List<Path> facts = new ArrayList<>();
    for (String arg : List.of(args).subList(3, args.length)) {
      facts.add(Path.of(arg));
    }
    int built = build(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), facts);
    System.out.println("rules: " + built + " packages compiled");
  }

  /**
   * Brings the class folder up to date; the result is the number of packages that were compiled.
   */
  public static int build(Path generated, Path written, Path classes, List<Path> facts)
      throws IOException {
    SortedMap<String, List<RuleFile>> packages = packages(generated, written);
    Stamps stamps = Stamps.read(classes.resolveSibling("rule-stamps.tsv"));
    ClassFolder folder = new ClassFolder(classes);
    SortedMap<String, String> changed = new TreeMap<>();
    hashes(packages, facts)
        .forEach(
            (name, hash) -> {
              Stamps.Stamp stamp = stamps.all().get(name);
              if (stamp == null || !stamp.hash().equals(hash) || !folder.has(stamp.model())) {
                changed.put(name, hash);
              }
            });
    SortedSet<String> gone = new TreeSet<>(stamps.all().keySet());
    gone.removeAll(packages.keySet());
    boolean differs = !changed.isEmpty() || !gone.isEmpty();
    if (differs || !Files.exists(classes.resolve(NEEDS))) {
      List<RuleFile> all = packages.values().stream().flatMap(List::stream).toList();
      DrlLint.check(all, changed.keySet());
      ClassFolder.writeIfChanged( // before the classes: a build that stops half way comes again
          classes.resolve(NEEDS), RuleNeeds.table(all).getBytes(StandardCharsets.UTF_8));
      update(packages, changed, gone, stamps, folder);
    }
    folder.mirror(generated.resolve("META-INF/ml_switcheroo"), "META-INF/ml_switcheroo");
    StringBuilder models = new StringBuilder();
    stamps.all().keySet().forEach(name -> models.append(line(name)));
    ClassFolder.writeIfChanged(
        classes.resolve("META-INF/rule-models"),
        models.toString().getBytes(StandardCharsets.UTF_8));
    return changed.size();
  }

  private static void update(
      SortedMap<String, List<RuleFile>> packages,
      SortedMap<String, String> changed,
      SortedSet<String> gone,
      Stamps stamps,
      ClassFolder folder)
      throws IOException {
    for (String name : gone) {
      folder.wipe(name);
      stamps.all().remove(name);
    }
    List<Map.Entry<String, String>> hashes = List.copyOf(changed.entrySet());
    for (int start = 0; start < hashes.size(); start += PACKAGES_AT_ONCE) {
      int end = Math.min(hashes.size(), start + PACKAGES_AT_ONCE);
      List<RuleFile> files = new ArrayList<>();
      for (Map.Entry<String, String> each : hashes.subList(start, end)) {
        files.addAll(packages.getOrDefault(each.getKey(), List.of()));
      }
      RuleCompiler.Result result = RuleCompiler.compile(files);
      for (Map.Entry<String, String> each : hashes.subList(start, end)) {
        folder.wipe(each.getKey());
      }
      folder.write(result.classes());
      for (Map.Entry<String, String> each : hashes.subList(start, end)) {
        String name = each.getKey();
        String model = result.models().get(name);
        if (model == null) {
          throw new RuleBuildException(List.of(name + " DRL-COMPILE: the package has no rules."));
        }
        stamps.all().put(name, new Stamps.Stamp(each.getValue(), model));
      }
      stamps.write();
    }
    stamps.write();
  }

  /** The line about a package in the list of all packages; its first word is the package. */
  static String line(String pkg) {
    return pkg + "\n";
  }

  private static SortedMap<String, List<RuleFile>> packages(Path generated, Path written)
      throws IOException {
    SortedMap<String, List<RuleFile>> packages = new TreeMap<>();
    List<RuleFile> files = new ArrayList<>(RuleFile.of(generated, true));
    files.addAll(RuleFile.of(written, false));
    files.forEach(
        file -> packages.computeIfAbsent(file.pkg(), name -> new ArrayList<>()).add(file));
    String before = "-";
    for (String name : packages.keySet()) {
      if (name.startsWith(before + ".")) {
        String file = packages.get(name).get(0).name();
        throw new RuleBuildException(
            List.of(
                file
                    + ":1 DRL-PACKAGE: the package ("
                    + name
                    + ") is inside of ("
                    + before
                    + ").\n"
                    + "Maybe name it beside the other."));
      }
      before = name;
    }
    return packages;
  }

  private static SortedMap<String, String> hashes(
      SortedMap<String, List<RuleFile>> packages, List<Path> facts) throws IOException {
    Hash base = new Hash().add("8");
    for (Path path : facts) {
      base.add(path);
    }
    String factHash = base.text();
    SortedMap<String, String> hashes = new TreeMap<>();
    packages.forEach(
        (name, files) -> {
          Hash hash = new Hash().add(factHash);
          files.forEach(file -> hash.add(file.name()).add(file.text()));
          hashes.put(name, hash.text());
        });
    return hashes;
  }
}
