package org.mlswitcheroo.facts.python;

/**
 * A call expression.
 *
 * @param id node of the call
 * @param func node of the called expression
 */
public record Call(int id, int func) {}
