package org.mlswitcheroo.facts.meaning;

/**
 * A use of a name where isinstance has told its class.
 *
 * @param use node of the name
 * @param type node of a class expression
 */
public record Narrowed(int use, int type) {}
