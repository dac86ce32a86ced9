package org.mlswitcheroo.facts.meaning;

/**
 * The number of axes of a tensor, where it is known.
 *
 * @param node node of the expression, or node that binds
 * @param rank number of axes
 */
public record Rank(int node, int rank) {}
