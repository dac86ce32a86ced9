package org.mlswitcheroo.facts.hub;

/**
 * A tensor in the order of the source, of unknown rank, that is combined with a map.
 *
 * @param node node of the expression
 * @param rank rank of the map
 */
public record UnknownOperand(int node, int rank) {}
