package org.mlswitcheroo.facts.meaning;

/**
 * A use of a name where it is known to be a module: nothing else that the name may be flows there.
 *
 * @param from node that binds
 * @param to node of the use
 */
public record NarrowFlows(int from, int to) {}
