package org.mlswitcheroo.facts.meaning;

/**
 * A name of the source framework that was not converted.
 *
 * @param node the node
 */
public record Leftover(int node) {}
