package org.mlswitcheroo.facts.meaning;

/**
 * A call that wrote into a value, whose result is given to the name of the value.
 *
 * @param call node of the call
 * @param at what is rewritten for it
 */
public record Rebound(int call, int at) {}
