package org.mlswitcheroo.facts.hub;

/**
 * A use of a tensor without a batch axis that is combined with a channels-last map.
 *
 * @param node node of the expression
 * @param rank number of axes
 */
public record ToLastPart(int node, int rank) {}
