package org.mlswitcheroo.facts.meaning;

/**
 * A function that takes one key of random numbers, where the target has such functions.
 *
 * @param node node of the function
 */
public record KeyFunction(int node) {}
