package org.mlswitcheroo.cli.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names what is compiled: the same name for the same contents of the user's folders and the same
 * build of the tool. Not thread-safe.
 */
final class KnowledgeKey {
  private final MessageDigest digest;

  private KnowledgeKey() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The name, in hexadecimal. */
  static String of(List<Path> tool, List<Path> odl, List<Path> rules) throws IOException {
    KnowledgeKey key = new KnowledgeKey();
    for (Path path : tool) {
      key.stamps(path);
    }
    for (Path folder : odl) {
      key.text("odl").contents(folder);
    }
    for (Path folder : rules) {
      key.text("rules").contents(folder);
    }
    return HexFormat.of().formatHex(key.digest.digest(), 0, 16);
  }

  private KnowledgeKey text(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /** Sizes and times are enough for what a build has written. */
  private void stamps(Path path) throws IOException {
    for (Path file : files(path)) {
      text(file.toString());
      ByteBuffer numbers = ByteBuffer.allocate(16);
      numbers.putLong(Files.size(file)).putLong(Files.getLastModifiedTime(file).toMillis());
      digest.update(numbers.array());
    }
  }

  /** The folder's name counts too, because rules tell where they come from. */
  private void contents(Path folder) throws IOException {
    text(folder.toString());
    for (Path file : files(folder)) {
      text(folder.relativize(file).toString());
      byte[] bytes = Files.readAllBytes(file);
      text(Integer.toString(bytes.length));
      digest.update(bytes);
    }
  }

  private static List<Path> files(Path path) throws IOException {
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
