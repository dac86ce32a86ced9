package org.mlswitcheroo.facts.python;

/**
 * An entry of a dict display.
 *
 * @param dict node of the dict
 * @param index 0-based place
 * @param key node of the key, -1 for {@code **x}
 * @param value node of the value
 */
public record Entry(int dict, int index, int key, int value) {}
