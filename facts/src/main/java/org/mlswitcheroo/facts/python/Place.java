package org.mlswitcheroo.facts.python;

/**
 * Where an expression or statement stands.
 *
 * @param node the node
 * @param stmt innermost statement, itself for a statement
 * @param func innermost function (lambdas left out), -1 at the top or in a class body
 * @param cls innermost class around, -1 if there is none
 */
public record Place(int node, int stmt, int func, int cls) {}
