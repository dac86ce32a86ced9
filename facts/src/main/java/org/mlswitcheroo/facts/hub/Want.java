package org.mlswitcheroo.facts.hub;

/**
 * A feature map that a consumer takes channels-last.
 *
 * @param node node of the expression, or node that binds
 * @param rank number of axes
 */
public record Want(int node, int rank) {}
