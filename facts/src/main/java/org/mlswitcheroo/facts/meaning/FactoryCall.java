package org.mlswitcheroo.facts.meaning;

/**
 * A call in a lambda that makes modules: it runs when the lambda is called and draws from the
 * source that the lambda is given.
 *
 * @param call node of the call
 * @param lambda node of the lambda
 */
public record FactoryCall(int call, int lambda) {}
