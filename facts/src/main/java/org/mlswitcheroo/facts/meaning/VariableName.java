package org.mlswitcheroo.facts.meaning;

/**
 * A use of a name that stands for a parameter of a module.
 *
 * @param node node of the name
 */
public record VariableName(int node) {}
