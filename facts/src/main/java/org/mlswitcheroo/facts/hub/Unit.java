package org.mlswitcheroo.facts.hub;

/**
 * A feature map whose spatial axes all have one element.
 *
 * @param node node of the expression, or node that binds
 */
public record Unit(int node) {}
