package org.mlswitcheroo.facts.meaning;

/**
 * An expression of which nothing is used that depends on the order of its axes.
 *
 * @param node node of the expression
 */
public record OrderFree(int node) {}
