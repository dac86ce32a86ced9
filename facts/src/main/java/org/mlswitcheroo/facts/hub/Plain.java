package org.mlswitcheroo.facts.hub;

/**
 * A use of a channels-last feature map whose consumer needs the order of the source.
 *
 * @param node node of the expression
 * @param rank number of axes
 */
public record Plain(int node, int rank) {}
