package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.facts.syntax.Node;

/**
 * A range of tokens between commas.
 *
 * @param first first token
 * @param last last token
 */
record Item(int first, int last) {

  boolean holds(Node node) {
    return node.first() >= first && node.last() <= last;
  }

  /** The items between two tokens. */
  static List<Item> between(Source source, int open, int close) {
    List<Item> items = new ArrayList<>();
    int first = open + 1;
    for (int i = open + 1; i <= close; i++) {
      boolean end = i == close || source.is(i, ",");
      if (source.match(i) > i) {
        i = source.match(i);
      } else if (end) {
        if (i > first) {
          items.add(new Item(first, i - 1));
        }
        first = i + 1;
      } else if (source.is(i, "lambda")) {
        i = lambdaColon(source, i);
      }
    }
    return items;
  }

  private static int lambdaColon(Source source, int lambda) {
    int waiting = 1;
    int at = lambda;
    while (waiting > 0) {
      at++;
      if (source.match(at) > at) {
        at = source.match(at);
      } else if (source.is(at, "lambda")) {
        waiting++;
      } else if (source.is(at, ":")) {
        waiting--;
      }
    }
    return at;
  }

  /** The number of the item that holds a node, -1 if none does. */
  static int of(List<Item> items, Node node) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).holds(node)) {
        return i;
      }
    }
    return -1;
  }
}
