package org.mlswitcheroo.facts.meaning;

/**
 * How indexing changes the rank.
 *
 * @param node node of the subscript
 * @param change axes added less axes dropped
 */
public record IndexShape(int node, int change) {}
