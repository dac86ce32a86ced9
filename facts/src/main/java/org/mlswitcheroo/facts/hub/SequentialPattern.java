package org.mlswitcheroo.facts.hub;

/**
 * A container with a rearrangement.
 *
 * @param site node that creates the container
 */
public record SequentialPattern(int site) {}
