package org.mlswitcheroo.parsers.python;

import java.util.Arrays;

/** The stack of open brackets, with what the words inside of them have to remember. */
final class Brackets {
  private char[] kinds = new char[32];
  private int[] offsets = new int[32];
  private int[] fors = new int[33];
  private int depth;

  int depth() {
    return depth;
  }

  void open(char bracket, int offset) {
    if (depth == kinds.length) {
      kinds = Arrays.copyOf(kinds, depth * 2);
      offsets = Arrays.copyOf(offsets, depth * 2);
      fors = Arrays.copyOf(fors, depth * 2 + 1);
    }
    kinds[depth] = bracket;
    offsets[depth] = offset;
    depth++;
    fors[depth] = 0;
  }

  void close(char bracket, int offset) {
    if (depth == 0) {
      throw SourceError.syntax(
          offset, "The closing bracket (" + bracket + ") has no opening one.", "Remove it.");
    }
    depth--;
    char open = kinds[depth];
    if (bracket != (open == '(' ? ')' : open == '[' ? ']' : '}')) {
      throw SourceError.syntax(
          offset,
          "The closing bracket (" + bracket + ") does not match the opening one (" + open + ").",
          "");
    }
  }

  /** Remembers a {@code for} that waits for its {@code in}. */
  void waitForIn() {
    fors[depth]++;
  }

  /** Whether an {@code in} belongs to a {@code for} of the same bracket. */
  boolean takeIn() {
    if (fors[depth] == 0) {
      return false;
    }
    fors[depth]--;
    return true;
  }

  /** Forgets what a finished line left waiting. */
  void endLine() {
    fors[0] = 0;
  }

  char innermost() {
    return kinds[depth - 1];
  }

  int innermostOffset() {
    return offsets[depth - 1];
  }
}
