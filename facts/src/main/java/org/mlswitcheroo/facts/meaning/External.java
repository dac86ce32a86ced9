package org.mlswitcheroo.facts.meaning;

/**
 * An instance of a class, or a function, that another file defines.
 *
 * @param node node of the expression, or node that binds
 */
public record External(int node) {}
