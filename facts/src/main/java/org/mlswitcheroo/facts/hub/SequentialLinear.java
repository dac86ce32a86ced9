package org.mlswitcheroo.facts.hub;

/**
 * A container with a layer over vectors.
 *
 * @param site node that creates the container
 */
public record SequentialLinear(int site) {}
