package org.mlswitcheroo.facts.python;

/**
 * A conditional expression.
 *
 * @param id node of the expression
 * @param test node of the condition
 * @param body node of the value when true
 * @param orelse node of the value when false
 */
public record Choice(int id, int test, int body, int orelse) {}
