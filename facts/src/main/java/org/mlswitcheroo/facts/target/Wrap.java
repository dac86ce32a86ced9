package org.mlswitcheroo.facts.target;

/**
 * Prints something around a node and its replacement; hole 0 is what is printed so far.
 *
 * @param node node
 * @param order inner ones have a lower order
 * @param template {@code {0}} stands for the node; further holes are values
 */
public record Wrap(int node, int order, Template template) {}
