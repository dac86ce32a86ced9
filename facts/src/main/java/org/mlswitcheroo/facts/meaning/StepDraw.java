package org.mlswitcheroo.facts.meaning;

/**
 * A call that draws random numbers inside of what is differentiated.
 *
 * @param backward statement that computes the gradients
 * @param part statement of the expression that is differentiated, the former itself for a function
 * @param call node of the call
 */
public record StepDraw(int backward, int part, int call) {}
