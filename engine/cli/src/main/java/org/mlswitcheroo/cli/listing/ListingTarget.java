package org.mlswitcheroo.cli.listing;

import java.util.List;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.asm.ListingPart;

/** What the parts of a listing are turned into. Used by one thread. */
interface ListingTarget {
  /** Takes the next part. */
  void add(ListingPart part);

  /** The whole text; empty when nothing could be made. */
  byte[] bytes();

  /** What was done, in a few words. */
  String summary();

  /** What the user should know. */
  List<Finding> findings();
}
