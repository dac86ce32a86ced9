package org.mlswitcheroo.facts.meaning;

/**
 * A function that needs random numbers and takes a source that draws, for one key is not enough: it
 * makes modules, draws in a loop, or calls what takes such a source.
 *
 * @param node node of the function
 */
public record TakesSource(int node) {}
