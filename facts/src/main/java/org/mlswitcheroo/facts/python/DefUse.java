package org.mlswitcheroo.facts.python;

/**
 * A binding that may reach a use of a name.
 *
 * @param use node of the name that is read
 * @param def node that binds: a stored Name, an arg, a FunctionDef, a ClassDef, an alias
 */
public record DefUse(int use, int def) {}
