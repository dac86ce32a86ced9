package org.mlswitcheroo.facts.hub;

/**
 * A feature map that is stored channels-last.
 *
 * @param node node of the expression, or node that binds
 * @param rank number of axes
 */
public record Lay(int node, int rank) {}
