package org.mlswitcheroo.facts.meaning;

/**
 * A class of this file and one of its ancestors in this file.
 *
 * @param cls node of the class
 * @param base node of the ancestor
 */
public record Subclass(int cls, int base) {}
