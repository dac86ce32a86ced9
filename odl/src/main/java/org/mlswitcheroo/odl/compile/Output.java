package org.mlswitcheroo.odl.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Makes a folder hold exactly the given files; a file whose bytes are already right is not touched.
 */
final class Output {
  private Output() {}

  /** Writes and deletes; the result is the number of files that changed. */
  static int write(Path folder, SortedMap<String, String> files) throws IOException {
    int changed = 0;
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
      if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), bytes)) {
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        changed++;
      }
    }
    Files.createDirectories(folder);
    List<Path> found;
    try (Stream<Path> walk = Files.walk(folder)) {
      found = walk.filter(Files::isRegularFile).toList();
    }
    for (Path path : found) {
      if (!files.containsKey(folder.relativize(path).toString().replace('\\', '/'))) {
        Files.delete(path);
        changed++;
      }
    }
    return changed;
  }
}
