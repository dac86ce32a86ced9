package org.mlswitcheroo.facts.hub;

/**
 * An index that adds unit axes to a batch of vectors, before the channels.
 *
 * @param node the subscript
 * @param rank number of axes of its value
 */
public record UnitIndex(int node, int rank) {}
