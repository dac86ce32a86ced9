package org.mlswitcheroo.facts.meaning;

/**
 * A module class that asks whether it is in training mode.
 *
 * @param cls node of the class
 */
public record ReadsMode(int cls) {}
