package org.mlswitcheroo.facts.hub;

/**
 * A tensor that was brought to the shape of a feature map, by the sizes of one, in the order of the
 * source.
 *
 * @param node node of the tensor
 * @param rank its number of axes
 */
public record MapShaped(int node, int rank) {}
