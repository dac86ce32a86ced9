package org.mlswitcheroo.facts.meaning;

/**
 * A call of something that another file of the project defines.
 *
 * @param call node of the call
 */
public record ExternalCall(int call) {}
