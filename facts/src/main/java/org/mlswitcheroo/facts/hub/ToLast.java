package org.mlswitcheroo.facts.hub;

/**
 * A use of a map in the order of the source whose consumer takes it channels-last.
 *
 * @param node node of the expression
 * @param rank number of axes
 */
public record ToLast(int node, int rank) {}
