package org.mlswitcheroo.facts.meaning;

/**
 * A call for each module inside of a module, whose result is used.
 *
 * @param node node of the call
 * @param module node of the module
 * @param function node of the function
 */
public record AppliedTo(int node, int module, int function) {}
