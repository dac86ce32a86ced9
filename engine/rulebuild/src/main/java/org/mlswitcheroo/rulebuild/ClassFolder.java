package org.mlswitcheroo.rulebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The folder that the classes of rules are written to. */
final class ClassFolder {
  private final Path root;

  ClassFolder(Path root) {
    this.root = root;
  }

  /** Deletes the classes of a package and of the packages below it. */
  void wipe(String pkg) throws IOException {
    Path folder = root.resolve(pkg.replace('.', '/'));
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Whether the class exists. */
  boolean has(String className) {
    return Files.isRegularFile(root.resolve(className.replace('.', '/') + ".class"));
  }

  /** Writes class files. */
  void write(SortedMap<String, byte[]> classes) throws IOException {
    for (var each : classes.entrySet()) {
      writeIfChanged(root.resolve(each.getKey()), each.getValue());
    }
  }

  /** Makes a folder below the root a copy of another folder. */
  void mirror(Path from, String name) throws IOException {
    Path to = root.resolve(name);
    if (Files.isDirectory(to)) {
      for (Path path : files(to)) {
        if (!Files.isRegularFile(from.resolve(to.relativize(path)))) {
          Files.delete(path);
        }
      }
    }
    if (Files.isDirectory(from)) {
      for (Path path : files(from)) {
        writeIfChanged(to.resolve(from.relativize(path)), Files.readAllBytes(path));
      }
    }
  }

  /** Writes a file, unless it already has these bytes. */
  static void writeIfChanged(Path file, byte[] bytes) throws IOException {
    if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }
}
