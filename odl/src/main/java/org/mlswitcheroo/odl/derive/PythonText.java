package org.mlswitcheroo.odl.derive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A Python text with the places of its brackets; what stands in strings and comments is no code.
 */
final class PythonText {
  private final String text;
  private final boolean[] code;
  private final int[] partner;

  PythonText(String text) {
    this.text = text;
    this.code = new boolean[text.length()];
    this.partner = new int[text.length()];
    Arrays.fill(partner, -1);
    mark();
    pair();
  }

  private void mark() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '#') {
        i = end("\n", i + 1, 0);
      } else if (c == '\'' || c == '"') {
        String quote = String.valueOf(c);
        quote = text.startsWith(quote.repeat(3), i) ? quote.repeat(3) : quote;
        i = end(quote, i + quote.length(), quote.length());
      } else {
        code[i++] = true;
      }
    }
  }

  private int end(String mark, int from, int length) {
    int i = from;
    while (i < text.length() && !text.startsWith(mark, i)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), i + length);
  }

  private void pair() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (!code[i]) {
        continue;
      }
      if ("([{".indexOf(text.charAt(i)) >= 0) {
        open.push(i);
      } else if (")]}".indexOf(text.charAt(i)) >= 0 && !open.isEmpty()) {
        partner[i] = open.pop();
        partner[partner[i]] = i;
      }
    }
  }

  boolean isCode(int place) {
    return code[place];
  }

  /** The other bracket of a pair, or -1. */
  int partner(int place) {
    return partner[place];
  }

  /** Where the value begins that ends before a place, such as the receiver of a method. */
  int start(int end) {
    int i = end;
    while (i > 0) {
      char last = text.charAt(i - 1);
      if (")]}".indexOf(last) >= 0 && partner[i - 1] >= 0) {
        i = partner[i - 1];
        boolean more = i > 0 && (isName(i - 1) || ")]}".indexOf(text.charAt(i - 1)) >= 0);
        if (!more) {
          return i;
        }
      } else if (isName(i - 1)) {
        while (i > 0 && isName(i - 1)) {
          i--;
        }
        if (i == 0 || text.charAt(i - 1) != '.') {
          return i;
        }
        i--;
      } else {
        return i;
      }
    }
    return i;
  }

  private boolean isName(int place) {
    return code[place] && Character.isJavaIdentifierPart(text.charAt(place));
  }

  /** The arguments between a bracket and its partner, as they are written. */
  List<String> arguments(int open) {
    List<String> all = new ArrayList<>();
    int from = open + 1;
    for (int i = open + 1; i < partner[open]; i++) {
      if (code[i] && partner[i] > i) {
        i = partner[i];
      } else if (code[i] && text.charAt(i) == ',') {
        all.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    String last = text.substring(from, partner[open]).strip();
    if (!last.isEmpty()) {
      all.add(last);
    }
    return all;
  }
}
