package org.mlswitcheroo.facts.python;

/**
 * A returned or yielded value; the body of a lambda counts as returned.
 *
 * @param stmt node of the statement or lambda
 * @param func node of the function or lambda
 * @param value node of the value
 */
public record Return(int stmt, int func, int value) {}
