package org.mlswitcheroo.facts.meaning;

/**
 * An expression or binding of which nothing is known.
 *
 * @param node node of the expression, or node that binds
 */
public record Opaque(int node) {}
