package org.mlswitcheroo.facts.target;

/**
 * Leaves out a statement, a decorator, a parameter, an argument, a base class, or a name of an
 * import.
 *
 * @param node node
 */
public record Remove(int node) {}
