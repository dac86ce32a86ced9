package org.mlswitcheroo.facts.meaning;

/**
 * What unpacking an element of an iterable gives.
 *
 * @param iter node of the iterable
 * @param index 0-based place in the element, -1 for the element as a whole
 * @param value node of a value
 */
public record Yields(int iter, int index, int value) {}
