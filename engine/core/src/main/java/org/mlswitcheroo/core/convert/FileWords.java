package org.mlswitcheroo.core.convert;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The words of a file that could be names, also those in text and comments. */
final class FileWords {
  private FileWords() {}

  /** Every run of ASCII letters, digits and underscores. */
  static Set<String> of(byte[] text) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length; i++) {
      if (i < text.length && part(text[i])) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(new String(text, start, i - start, StandardCharsets.US_ASCII));
        start = -1;
      }
    }
    return words;
  }

  private static boolean part(byte c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
