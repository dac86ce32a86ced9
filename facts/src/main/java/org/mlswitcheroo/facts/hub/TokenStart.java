package org.mlswitcheroo.facts.hub;

/**
 * A container whose first layer is over vectors.
 *
 * @param site node that creates the container
 */
public record TokenStart(int site) {}
