package org.mlswitcheroo.facts.hub;

/**
 * A parameter that is brought to the layout of the target at the start of its function.
 *
 * @param param node of the parameter
 * @param rank number of axes
 */
public record EntryPermute(int param, int rank) {}
