package org.mlswitcheroo.emitters.python;

/**
 * An item to print in a list.
 *
 * @param origin number of the source item whose line breaks and comments it takes, -1 for a new one
 * @param ownLine whether a new one stands on a line of its own
 * @param out its text
 */
record Entry(int origin, boolean ownLine, Out out) {
  static Entry added(Out out, boolean ownLine) {
    return new Entry(-1, ownLine, out);
  }

  static Entry kept(int origin, Out out) {
    return new Entry(origin, false, out);
  }
}
