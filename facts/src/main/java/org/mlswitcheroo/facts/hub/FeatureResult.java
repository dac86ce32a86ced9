package org.mlswitcheroo.facts.hub;

/**
 * A feature map that a layer made, also behind functions of each of its elements.
 *
 * @param node the expression, or the definition of a name
 */
public record FeatureResult(int node) {}
