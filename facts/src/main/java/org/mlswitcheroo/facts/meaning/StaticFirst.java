package org.mlswitcheroo.facts.meaning;

/**
 * A layer that the target writes as a function, in an attribute that becomes a module later.
 *
 * @param node node of the layer
 */
public record StaticFirst(int node) {}
