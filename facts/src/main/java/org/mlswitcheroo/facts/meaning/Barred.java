package org.mlswitcheroo.facts.meaning;

/**
 * A flow of values between the inside and an interface; layouts do not cross it.
 *
 * @param from node of the value
 * @param to node that gets it
 */
public record Barred(int from, int to) {}
