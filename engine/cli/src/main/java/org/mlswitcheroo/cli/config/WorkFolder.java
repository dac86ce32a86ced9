package org.mlswitcheroo.cli.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders for the files of a Python process, and what they hold afterwards. */
public final class WorkFolder {
  private WorkFolder() {}

  /** The last line of a log that is not blank, or the text that stands for none. */
  public static String last(Path log, String none) throws IOException {
    List<String> lines =
        Files.readString(log, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
    return lines.isEmpty() ? none : lines.get(lines.size() - 1).strip();
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
