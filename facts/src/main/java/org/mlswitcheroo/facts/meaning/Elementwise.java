package org.mlswitcheroo.facts.meaning;

/**
 * A function that keeps the axes of one parameter and treats them alike: what it returns has the
 * axes of what it is called with, call by call.
 *
 * @param func node of the function or lambda
 * @param param node of the parameter
 */
public record Elementwise(int func, int param) {}
