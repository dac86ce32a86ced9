package org.mlswitcheroo.facts.meaning;

/**
 * A class whose constructor takes a source of random numbers.
 *
 * @param cls node of the class
 */
public record ClassNeedsRng(int cls) {}
