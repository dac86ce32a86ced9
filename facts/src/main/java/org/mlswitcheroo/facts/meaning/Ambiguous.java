package org.mlswitcheroo.facts.meaning;

/**
 * An attribute of a module that may be of several classes.
 *
 * @param node node of the attribute access
 */
public record Ambiguous(int node) {}
