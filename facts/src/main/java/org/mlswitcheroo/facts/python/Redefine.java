package org.mlswitcheroo.facts.python;

/**
 * A binding of a local name in an augmented assignment or a later assignment of the same name in
 * the same scope.
 *
 * @param def node that binds
 * @param before a binding of the same name in the same scope that may reach the statement
 */
public record Redefine(int def, int before) {}
