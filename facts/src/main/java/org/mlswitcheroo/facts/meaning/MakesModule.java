package org.mlswitcheroo.facts.meaning;

/**
 * A call of a parameter of which nothing is known but that it makes a module; by convention it
 * takes a source of random numbers.
 *
 * @param call node of the call
 */
public record MakesModule(int call) {}
