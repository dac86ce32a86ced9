package org.mlswitcheroo.facts.meaning;

/**
 * A function that builds parts of a module.
 *
 * @param func node of the function
 */
public record BuildsInside(int func) {}
