package org.mlswitcheroo.facts.meaning;

/**
 * A node at the top of the file that takes a source of random numbers, or that holds one.
 *
 * @param node the node
 */
public record DrawsInside(int node) {}
