package org.mlswitcheroo.facts.meaning;

/**
 * An expression or binding that is assumed to be a tensor, because nothing else is known of it.
 *
 * @param node node of the expression, or node that binds
 */
public record Assumed(int node) {}
