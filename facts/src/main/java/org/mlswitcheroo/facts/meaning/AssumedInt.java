package org.mlswitcheroo.facts.meaning;

/**
 * A binding of which nothing is known but that it is used as a size.
 *
 * @param node binding
 */
public record AssumedInt(int node) {}
