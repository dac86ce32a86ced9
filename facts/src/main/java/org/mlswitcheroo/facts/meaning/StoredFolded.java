package org.mlswitcheroo.facts.meaning;

/**
 * A weight whose axes the source itself brings to the order in which the target stores it.
 *
 * @param node node of the expression
 */
public record StoredFolded(int node) {}
