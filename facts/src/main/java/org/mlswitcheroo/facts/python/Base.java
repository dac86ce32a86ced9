package org.mlswitcheroo.facts.python;

/**
 * A base class.
 *
 * @param cls node of the class
 * @param index 0-based place
 * @param expr node of the base expression
 */
public record Base(int cls, int index, int expr) {}
