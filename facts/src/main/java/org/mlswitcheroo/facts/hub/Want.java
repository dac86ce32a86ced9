package org.mlswitcheroo.facts.hub;

/**
 * A feature map that a consumer takes in the layout of the target.
 *
 * @param node node of the expression, or node that binds
 */
public record Want(int node) {}
