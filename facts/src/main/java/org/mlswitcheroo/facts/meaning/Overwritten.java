package org.mlswitcheroo.facts.meaning;

/**
 * A call that writes into the value of its argument.
 *
 * @param call node of the call
 * @param node the argument
 * @param head where the layer that writes is made: the callee itself or the first of it; -1 if it
 *     is no layer
 * @param inside whether a function or class writes it that the file defines
 */
public record Overwritten(int call, int node, int head, boolean inside) {}
