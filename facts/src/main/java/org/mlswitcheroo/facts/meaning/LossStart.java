package org.mlswitcheroo.facts.meaning;

/**
 * The first statement of a function that computes a loss.
 *
 * @param backward statement that computes the gradients
 * @param stmt node of the first statement
 * @param index its place in the block
 */
public record LossStart(int backward, int stmt, int index) {}
