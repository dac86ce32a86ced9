package org.mlswitcheroo.facts.target;

/**
 * Prints the block of a statement in its place.
 *
 * @param stmt node of a compound statement with one block
 */
public record Unwrap(int stmt) {}
