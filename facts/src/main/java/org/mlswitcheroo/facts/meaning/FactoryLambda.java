package org.mlswitcheroo.facts.meaning;

/**
 * A lambda that a function returns and that makes a module; by convention it takes a source of
 * random numbers of its own.
 *
 * @param lambda node of the lambda
 */
public record FactoryLambda(int lambda) {}
