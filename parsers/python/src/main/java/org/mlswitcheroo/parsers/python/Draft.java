package org.mlswitcheroo.parsers.python;

import java.util.ArrayList;
import java.util.List;

/** A node while its tree is being built: children know their roles before they know their ids. */
final class Draft {
  final String kind;
  final List<Draft> children = new ArrayList<>(2);
  String text = "";
  String role = "";
  int index;
  int first;
  int last;

  /** The tokens with the parentheses around the node that belong to no node. */
  int outerFirst;

  int outerLast;
  boolean parenthesised;

  /** Offsets in the whole text, for a node inside an f-string; -1 for all others. */
  int innerStart = -1;

  int innerEnd = -1;

  Draft(String kind, int first, int last) {
    this.kind = kind;
    this.first = first;
    this.last = last;
    this.outerFirst = first;
    this.outerLast = last;
  }

  boolean is(String name) {
    return kind.equals(name);
  }

  /** Whether the node is of the kind and stands without parentheses. */
  boolean bare(String name) {
    return !parenthesised && kind.equals(name);
  }

  Draft text(String newText) {
    text = newText;
    return this;
  }

  Draft add(String childRole, Draft child) {
    return add(childRole, 0, child);
  }

  Draft add(String childRole, int childIndex, Draft child) {
    child.role = childRole;
    child.index = childIndex;
    children.add(child);
    return this;
  }

  Draft addAll(String childRole, List<Draft> list) {
    for (int i = 0; i < list.size(); i++) {
      add(childRole, i, list.get(i));
    }
    return this;
  }

  void endAt(int token) {
    last = token;
    outerLast = token;
  }

  void startAt(int token) {
    first = token;
    outerFirst = token;
  }

  void parenthesise(int open, int close) {
    parenthesised = true;
    outerFirst = open;
    outerLast = close;
  }
}
