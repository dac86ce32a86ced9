package org.mlswitcheroo.facts.meaning;

/**
 * An expression whose variable is used, to write to it or to share it, and not its value.
 *
 * @param node node of the expression
 */
public record VariableUse(int node) {}
