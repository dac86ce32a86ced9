package org.mlswitcheroo.facts.hub;

/**
 * A sequence of feature maps that are stored channels-last.
 *
 * @param node node of the expression
 * @param rank number of axes
 */
public record LayItems(int node, int rank) {}
