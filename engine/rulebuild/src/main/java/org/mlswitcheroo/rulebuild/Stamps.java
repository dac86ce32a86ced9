package org.mlswitcheroo.rulebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was built last: for each package its hash and model class. The file lies beside the class
 * folder, so that a clean build drops both.
 */
final class Stamps {
  /** Hash of a package's text and of the facts, and its model class. */
  record Stamp(String hash, String model) {}

  private final Path file;
  private final SortedMap<String, Stamp> stamps = new TreeMap<>();

  private Stamps(Path file) {
    this.file = file;
  }

  /** Reads the stamps; none when the file is missing or faulty. */
  static Stamps read(Path file) throws IOException {
    Stamps stamps = new Stamps(file);
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split("\t");
        if (parts.length == 3) {
          stamps.stamps.put(parts[0], new Stamp(parts[1], parts[2]));
        }
      }
    }
    return stamps;
  }

  /** The stamps by package; may be changed. */
  SortedMap<String, Stamp> all() {
    return stamps;
  }

  /** Writes the stamps. */
  void write() throws IOException {
    StringBuilder text = new StringBuilder();
    stamps.forEach(
        (name, stamp) -> text.append(name + "\t" + stamp.hash() + "\t" + stamp.model() + "\n"));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }
}
