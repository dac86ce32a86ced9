package org.mlswitcheroo.facts.hub;

/**
 * A container of layers over feature maps.
 *
 * @param site node that creates the container
 */
public record SequentialFeatures(int site) {}
