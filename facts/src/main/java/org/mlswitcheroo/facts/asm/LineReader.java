package org.mlswitcheroo.facts.asm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts bytes into lines that keep their ends. A byte is a character, so that any input can be
 * written back; a line longer than {@link #LONGEST} is cut.
 */
public final class LineReader {
  /** The most characters of one line. */
  public static final int LONGEST = 1 << 16;

  private final InputStream bytes;
  private int ahead = -2;

  public LineReader(InputStream bytes) {
    this.bytes = new BufferedInputStream(bytes, 1 << 16);
  }

  /** The next line, absent at the end. */
  public Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder(128);
    while (line.length() < LONGEST) {
      int c = read();
      if (c < 0) {
        break;
      }
      line.append((char) c);
      if (c == '\n') {
        break;
      }
      if (c == '\r') {
        ahead = read();
        if (ahead == '\n') {
          line.append('\n');
          ahead = -2;
        }
        break;
      }
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
  }

  private int read() throws IOException {
    if (ahead == -2) {
      return bytes.read();
    }
    int c = ahead;
    ahead = -2;
    return c;
  }
}
