package org.mlswitcheroo.facts.meaning;

/**
 * The shape of a parameter whose axes are in the order of the target.
 *
 * @param node node of an expression, or node that binds
 */
public record UnknownShape(int node) {}
