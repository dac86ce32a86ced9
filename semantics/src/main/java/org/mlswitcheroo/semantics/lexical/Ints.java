package org.mlswitcheroo.semantics.lexical;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class Ints {
  private int[] items = new int[8];
  private int size;

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  int get(int place) {
    return items[place];
  }

  void set(int place, int item) {
    items[place] = item;
  }

  int size() {
    return size;
  }

  void sort() {
    Arrays.sort(items, 0, size);
  }

  int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
