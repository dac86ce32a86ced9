package org.mlswitcheroo.facts.hub;

/**
 * A container of layers that flattens feature maps.
 *
 * @param site node that creates the container
 */
public record SequentialFlattens(int site) {}
