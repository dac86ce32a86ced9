package org.mlswitcheroo.facts.hub;

/**
 * The rank of the feature maps that a container of layers takes.
 *
 * @param site node that creates the container
 * @param rank number of axes
 */
public record SequentialRank(int site, int rank) {}
