package org.mlswitcheroo.facts.python;

/**
 * What a binding is bound to.
 *
 * @param def node that binds: a stored Name, Attribute or Subscript
 * @param value node of the value: the right side, or the default of a parameter
 */
public record Bound(int def, int value) {}
