package org.mlswitcheroo.facts.hub;

/**
 * An operation that draws random numbers or creates parameters.
 *
 * @param v value id of the operation
 */
public record RandomOp(long v) {}
