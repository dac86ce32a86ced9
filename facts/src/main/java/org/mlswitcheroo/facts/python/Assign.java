package org.mlswitcheroo.facts.python;

/**
 * One target of an assignment, an annotated assignment or an assignment expression.
 *
 * @param stmt node of the statement or named expression
 * @param target node of the target
 * @param value node of the value
 */
public record Assign(int stmt, int target, int value) {}
