package org.mlswitcheroo.facts.meaning;

/**
 * The assignment that gives a loss its value.
 *
 * @param backward statement that computes the gradients
 * @param stmt node of the assignment
 * @param target node of its target
 * @param value node of its value
 * @param index its place in the block
 */
public record LossAt(int backward, int stmt, int target, int value, int index) {}
