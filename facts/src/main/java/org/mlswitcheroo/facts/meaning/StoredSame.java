package org.mlswitcheroo.facts.meaning;

/**
 * A weight of a layer that a rule writes as a helper with the axes of the source.
 *
 * @param node node of the expression
 */
public record StoredSame(int node) {}
