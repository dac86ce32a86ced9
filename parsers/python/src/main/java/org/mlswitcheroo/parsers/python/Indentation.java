package org.mlswitcheroo.parsers.python;

import java.util.Arrays;

/**
 * The stack of open blocks. A line's width is measured twice, with tabs to multiples of eight and
 * with tabs of one, and both measures must agree on the order of two lines.
 */
final class Indentation {
  private int[] wide = new int[16];
  private int[] narrow = new int[16];
  private int top;

  int depth() {
    return top;
  }

  /** 1 when the line opens a block, otherwise 0 or minus the number of blocks that it closes. */
  int change(int wideWidth, int narrowWidth, int offset) {
    if (wideWidth == wide[top]) {
      agree(narrowWidth == narrow[top], offset);
      return 0;
    }
    if (wideWidth > wide[top]) {
      agree(narrowWidth > narrow[top], offset);
      push(wideWidth, narrowWidth);
      return 1;
    }
    int closed = 0;
    while (top > 0 && wideWidth < wide[top]) {
      top--;
      closed++;
    }
    if (wideWidth != wide[top]) {
      throw new SourceError(
          SourceError.INDENTATION,
          offset,
          "The indentation (" + wideWidth + " columns) matches no outer block.",
          "Align the line with the block that it belongs to.");
    }
    agree(narrowWidth == narrow[top], offset);
    return -closed;
  }

  /** Closes all blocks and says how many there were. */
  int close() {
    int open = top;
    top = 0;
    return open;
  }

  private void push(int wideWidth, int narrowWidth) {
    top++;
    if (top == wide.length) {
      wide = Arrays.copyOf(wide, top * 2);
      narrow = Arrays.copyOf(narrow, top * 2);
    }
    wide[top] = wideWidth;
    narrow[top] = narrowWidth;
  }

  private static void agree(boolean agreed, int offset) {
    if (!agreed) {
      throw new SourceError(
          SourceError.INDENTATION,
          offset,
          "The indentation mixes tabs and spaces so that its depth depends on the tab width.",
          "Indent with spaces only.");
    }
  }
}
