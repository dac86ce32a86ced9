package org.mlswitcheroo.facts.python;

/**
 * A for statement or a for clause of a comprehension.
 *
 * @param node node of the statement or comprehension clause
 * @param target node of the target
 * @param iter node of the iterable
 */
public record Loop(int node, int target, int iter) {}
