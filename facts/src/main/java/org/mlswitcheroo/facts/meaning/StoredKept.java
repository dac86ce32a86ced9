package org.mlswitcheroo.facts.meaning;

/**
 * A node that may be the variable of a weight which the target stores otherwise.
 *
 * @param node node of an expression, or node that binds
 */
public record StoredKept(int node) {}
