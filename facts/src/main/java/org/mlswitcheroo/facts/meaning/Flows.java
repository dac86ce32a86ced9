package org.mlswitcheroo.facts.meaning;

/**
 * The value of one node may become the value of another, unchanged.
 *
 * @param from node of an expression, or node that binds
 * @param to node of an expression, or node that binds
 */
public record Flows(int from, int to) {}
