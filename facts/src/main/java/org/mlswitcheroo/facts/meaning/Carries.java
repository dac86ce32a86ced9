package org.mlswitcheroo.facts.meaning;

/**
 * A call of something unknown that is taken to return what it got, as a layer of features does.
 *
 * @param from node of the argument
 * @param to node of the call
 */
public record Carries(int from, int to) {}
