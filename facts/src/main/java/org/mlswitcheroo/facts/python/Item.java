package org.mlswitcheroo.facts.python;

/**
 * An element of a tuple, list or set, also of one that is assigned to.
 *
 * @param owner node of the sequence
 * @param index 0-based place
 * @param value node of the element without its star
 * @param star whether the element is starred
 */
public record Item(int owner, int index, int value, boolean star) {}
