package org.mlswitcheroo.facts.meaning;

/**
 * What is combined with a tensor of more than two axes.
 *
 * @param node node of the expression, or node that binds
 * @param rank number of axes of the tensor
 */
public record Partner(int node, int rank) {}
