package org.mlswitcheroo.core.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sorted lines of a text, found by how they begin. A start asks for few of many thousand lines,
 * so none is made before it is asked for. Immutable.
 */
final class SortedLines {
  private final byte[] text;
  private final int[] starts; // of the lines, then the end of the text
  private final int count;

  SortedLines(byte[] text) {
    this.text = text;
    int[] found = new int[text.length / 16 + 2];
    int lines = 0;
    for (int at = 0; at < text.length; at++) {
      if (at == 0 || text[at - 1] == '\n') {
        found = lines + 1 < found.length ? found : Arrays.copyOf(found, 2 * found.length);
        found[lines++] = at;
      }
    }
    found[lines] = text.length + (lines > 0 && text[text.length - 1] == '\n' ? 0 : 1);
    this.starts = found;
    this.count = lines;
  }

  /** Whether a line is there. */
  boolean contains(String line) {
    byte[] wanted = line.getBytes(StandardCharsets.UTF_8);
    int found = first(wanted);
    return found < count && begins(found, wanted) && end(found) - starts[found] == wanted.length;
  }

  /** The lines that begin with a text, in order. */
  List<String> beginning(String start) {
    byte[] wanted = start.getBytes(StandardCharsets.UTF_8);
    List<String> found = new ArrayList<>();
    for (int line = first(wanted); line < count && begins(line, wanted); line++) {
      int from = starts[line];
      found.add(new String(text, from, end(line) - from, StandardCharsets.UTF_8));
    }
    return found;
  }

  /** The first line that is not before a text. */
  private int first(byte[] wanted) {
    int low = 0;
    int high = count;
    while (low < high) {
      int line = (low + high) >>> 1;
      if (compared(line, wanted) < 0) {
        low = line + 1;
      } else {
        high = line;
      }
    }
    return low;
  }

  private boolean begins(int line, byte[] wanted) {
    return compared(line, wanted) == 0;
  }

  /** Negative when a line is before a text, 0 when it begins with it. */
  private int compared(int line, byte[] wanted) {
    int end = Math.min(end(line), starts[line] + wanted.length);
    return Arrays.compareUnsigned(text, starts[line], end, wanted, 0, wanted.length);
  }

  private int end(int line) {
    return starts[line + 1] - 1;
  }
}
