package org.mlswitcheroo.facts.meaning;

/**
 * A call in a lambda that a function returns.
 *
 * @param call node of the call
 * @param lambda node of the lambda
 */
public record InLambda(int call, int lambda) {}
