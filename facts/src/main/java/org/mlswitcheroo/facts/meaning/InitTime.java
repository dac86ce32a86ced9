package org.mlswitcheroo.facts.meaning;

/**
 * A function that runs while models are built.
 *
 * @param func node of the function
 */
public record InitTime(int func) {}
