package org.mlswitcheroo.facts.hub;

/**
 * A shape of which rules know how it is used.
 *
 * @param node node of the shape
 */
public record ShapeUsed(int node) {}
