package org.mlswitcheroo.facts.meaning;

/**
 * A parameter of a module of an unknown class: its axes are in the order of the target.
 *
 * @param node node of an expression, or node that binds
 */
public record UnknownAxes(int node) {}
