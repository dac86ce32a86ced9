package org.mlswitcheroo.rulebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of rules.
 *
 * @param name path below its folder, with slashes; in messages it follows the name of the folder
 * @param pkg package of its rules
 * @param generated whether the compiler of operations wrote it
 */
record RuleFile(String name, String pkg, String text, boolean generated) {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  /** The files of a folder in the order of their names; none if there is no such folder. */
  static List<RuleFile> of(Path folder, boolean generated) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(path -> path.toString().endsWith(".drl")).sorted().toList();
    }
    List<RuleFile> files = new ArrayList<>();
    for (Path path : paths) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      files.add(
          of(
              (generated ? "generated-rules/" : "rules/") + name,
              Files.readString(path),
              generated));
    }
    return files;
  }

  /** A file from its text. */
  static RuleFile of(String name, String text, boolean generated) {
    Matcher matcher = PACKAGE.matcher(text);
    if (!matcher.find()) {
      throw new RuleBuildException(List.of(name + ":1 DRL-PACKAGE: the file has no package."));
    }
    return new RuleFile(name, matcher.group(1), text, generated);
  }
}
