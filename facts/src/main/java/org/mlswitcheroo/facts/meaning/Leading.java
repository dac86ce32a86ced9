package org.mlswitcheroo.facts.meaning;

/**
 * A slice of the batch and the channels.
 *
 * @param index node of the slice
 */
public record Leading(int index) {}
