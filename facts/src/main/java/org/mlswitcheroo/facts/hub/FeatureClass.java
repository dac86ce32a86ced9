package org.mlswitcheroo.facts.hub;

/**
 * A module class over feature maps.
 *
 * @param cls node of the class
 */
public record FeatureClass(int cls) {}
