package org.mlswitcheroo.facts.meaning;

/**
 * A module of which nothing but that is known, unless isinstance tells its class.
 *
 * @param node node of an expression, or node that binds
 */
public record AnyModule(int node) {}
