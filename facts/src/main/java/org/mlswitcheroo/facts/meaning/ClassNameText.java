package org.mlswitcheroo.facts.meaning;

/**
 * An expression whose value is the name of the class of a module.
 *
 * @param node node of the expression
 * @param module node of the module
 */
public record ClassNameText(int node, int module) {}
