package org.mlswitcheroo.facts.meaning;

/**
 * An assignment before the gradients whose value depends on the module.
 *
 * @param backward statement that computes the gradients
 * @param stmt node of the assignment
 * @param index its place in the block
 * @param direct whether it names the module
 */
public record LossPart(int backward, int stmt, int index, boolean direct) {}
