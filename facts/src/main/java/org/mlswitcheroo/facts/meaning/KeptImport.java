package org.mlswitcheroo.facts.meaning;

/**
 * An import of the source framework that a leftover needs.
 *
 * @param alias node of the alias
 */
public record KeptImport(int alias) {}
