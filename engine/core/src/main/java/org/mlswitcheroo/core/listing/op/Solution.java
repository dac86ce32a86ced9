package org.mlswitcheroo.core.listing.op;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a function means.
 *
 * @param candidate the operation on whole arrays; absent when there are only ones over elements
 * @param chain operations over elements behind it; its leaf {@link #WHOLE} is the result before
 * @param placements arrays of the chain, by name
 * @param out name of the array that is written
 * @param evidence what was tried, for the reader
 */
record Solution(
    Optional<Candidate> candidate,
    Term chain,
    Map<String, Placement> placements,
    Map<String, int[]> spans,
    String out,
    List<String> evidence) {
  static final String WHOLE = "z";

  /** What the evidence says where nothing else was tried. */
  static final String UNCHECKED = "it was not checked with other sizes and numbers";
}
