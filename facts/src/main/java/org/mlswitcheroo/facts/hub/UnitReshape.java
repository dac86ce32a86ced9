package org.mlswitcheroo.facts.hub;

/**
 * A reshape of a map with unit axes, whose order is the same in both layouts.
 *
 * @param v value id of the operation
 */
public record UnitReshape(long v) {}
