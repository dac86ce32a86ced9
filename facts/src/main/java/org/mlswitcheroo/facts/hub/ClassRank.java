package org.mlswitcheroo.facts.hub;

/**
 * The rank of the feature maps that a module class takes.
 *
 * @param cls node of the class
 * @param rank number of axes
 */
public record ClassRank(int cls, int rank) {}
