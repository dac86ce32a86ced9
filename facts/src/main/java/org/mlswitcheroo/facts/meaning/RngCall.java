package org.mlswitcheroo.facts.meaning;

/**
 * A call that is given a source of random numbers.
 *
 * @param call node of the call
 * @param func node of the function it stands in, -1 at the top of the file
 */
public record RngCall(int call, int func) {}
