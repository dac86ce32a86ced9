package org.mlswitcheroo.facts.meaning;

/**
 * A value that is used as an int: counted, divided or compared as one.
 *
 * @param node node that binds
 */
public record IntLike(int node) {}
