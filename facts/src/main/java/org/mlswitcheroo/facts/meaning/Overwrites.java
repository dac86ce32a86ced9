package org.mlswitcheroo.facts.meaning;

/**
 * A layer that writes its result into its argument, or a chain of layers that begins with one.
 *
 * @param site where it is made
 * @param head where the layer that writes is made
 */
public record Overwrites(int site, int head) {}
