package org.mlswitcheroo.facts.meaning;

/**
 * A node of the source whose own text is printed.
 *
 * @param node the node
 */
public record Printed(int node) {}
