package org.mlswitcheroo.facts.meaning;

/**
 * A method that runs when the model is used.
 *
 * @param func node of the function
 */
public record RunTime(int func) {}
