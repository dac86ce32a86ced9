package org.mlswitcheroo.facts.hub;

/**
 * A use of a feature map whose consumer needs the layout of the source.
 *
 * @param node node of the expression
 */
public record Plain(int node) {}
