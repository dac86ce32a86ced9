package org.mlswitcheroo.facts.meaning;

/**
 * A call of something of which nothing is known.
 *
 * @param call node of the call
 */
public record UnknownCall(int call) {}
