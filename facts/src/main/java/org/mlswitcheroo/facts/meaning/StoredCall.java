package org.mlswitcheroo.facts.meaning;

/**
 * A call that draws from the source of random numbers that the instance keeps.
 *
 * @param call node of the call
 */
public record StoredCall(int call) {}
