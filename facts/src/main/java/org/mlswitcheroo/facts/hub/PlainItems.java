package org.mlswitcheroo.facts.hub;

/**
 * A sequence of channels-last maps whose consumer needs the order of the source.
 *
 * @param node node of the sequence
 * @param rank number of axes
 */
public record PlainItems(int node, int rank) {}
