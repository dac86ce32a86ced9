package org.mlswitcheroo.facts.meaning;

/**
 * A statement that changes elements at places which an array may name more than once; each of them
 * is changed once.
 *
 * @param stmt augmented assignment
 */
public record Scattered(int stmt) {}
