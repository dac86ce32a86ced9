package org.mlswitcheroo.facts.target;

/**
 * Prints an expression for a value.
 *
 * @param v value id, of a syntax node or derived
 * @param expression what is printed
 */
public record Replace(long v, Expression expression) {}
