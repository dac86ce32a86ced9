package org.mlswitcheroo.facts.hub;

/**
 * A reshape to a batch, channels and unit axes that writes the unit axes before the channels.
 *
 * @param v value id of the operation
 * @param last index of its last size
 */
public record UnitAxes(long v, int last) {}
