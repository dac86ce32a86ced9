package org.mlswitcheroo.core.listing.op;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An expression over elements, with its value at some samples.
 *
 * @param entry the operation; the shared leaf entry for an input or a number
 * @param leaf text of an input or a number, empty for an operation
 * @param parts inputs of the operation in the order of its meaning
 * @param attributes attributes of the operation
 * @param values value at each sample
 * @param varies whether it is an array and no number
 */
record Term(
    List<MeaningEntry> entry,
    String leaf,
    List<Term> parts,
    Map<String, Term> attributes,
    double[] values,
    boolean varies) {

  static Term leaf(String text, double[] values, boolean varies) {
    return new Term(List.of(), text, List.of(), new LinkedHashMap<>(), values, varies);
  }

  boolean isLeaf() {
    return entry.isEmpty();
  }

  /** The number of operations. */
  int size() {
    int size = isLeaf() ? 0 : 1;
    for (Term part : parts) {
      size += part.size();
    }
    return size;
  }
}
