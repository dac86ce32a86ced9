package org.mlswitcheroo.facts.meaning;

/**
 * A call of a method that writes to its receiver, or to that of the call it is called on.
 *
 * @param call node of the call
 * @param root node of the first receiver
 */
public record WritesTo(int call, int root) {}
