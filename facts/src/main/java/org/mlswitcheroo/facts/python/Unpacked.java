package org.mlswitcheroo.facts.python;

/**
 * A binding that takes one element of an unpacked value.
 *
 * @param def node that binds
 * @param source node of the value that is unpacked
 * @param index 0-based place, negative from the end after a star; -1000 for a starred target
 */
public record Unpacked(int def, int source, int index) {}
