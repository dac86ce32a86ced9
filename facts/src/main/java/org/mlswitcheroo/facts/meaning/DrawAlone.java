package org.mlswitcheroo.facts.meaning;

/**
 * The only use of a source of random numbers at the top of the file, which runs once.
 *
 * @param call node of the call
 */
public record DrawAlone(int call) {}
