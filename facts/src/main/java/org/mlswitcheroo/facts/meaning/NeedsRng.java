package org.mlswitcheroo.facts.meaning;

/**
 * A function or class of this file, or a call, that needs a source of random numbers.
 *
 * @param node node of the function, class or call
 */
public record NeedsRng(int node) {}
