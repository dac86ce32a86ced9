package org.mlswitcheroo.facts.meaning;

/**
 * A call that draws with one key of random numbers.
 *
 * @param call node of the call
 */
public record TakesKey(int call) {}
