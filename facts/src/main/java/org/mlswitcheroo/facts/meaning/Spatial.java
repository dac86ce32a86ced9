package org.mlswitcheroo.facts.meaning;

/**
 * A slice of all axes behind the channels.
 *
 * @param index node of the slice
 */
public record Spatial(int index) {}
