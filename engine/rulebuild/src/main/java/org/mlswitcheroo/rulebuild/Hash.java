package org.mlswitcheroo.rulebuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over names and contents, in the order in which they are added. Not thread-safe. */
final class Hash {
  private final MessageDigest digest;

  Hash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Adds a text. */
  Hash add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /** Adds a file, or every class of a folder in the order of the names. */
  Hash add(Path path) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(path)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !Files.isDirectory(path) || file.toString().endsWith(".class"))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      add(path.relativize(file).toString().replace('\\', '/'));
      digest.update(Files.readAllBytes(file));
    }
    return this;
  }

  /** The digest so far, in hexadecimal. */
  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
