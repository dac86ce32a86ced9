package org.mlswitcheroo.facts.hub;

/**
 * A binding of a feature map at whose uses a tensor of fewer axes may stand as well.
 *
 * @param def node that binds
 * @param value node of the map
 */
public record MixedRank(int def, int value) {}
