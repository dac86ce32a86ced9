package org.mlswitcheroo.facts.hub;

/**
 * A tensor that is combined with a feature map of as many axes, so it is best made in the order in
 * which the map is stored.
 *
 * @param node node of the expression, or node that binds
 * @param rank number of axes
 */
public record Beside(int node, int rank) {}
