package org.mlswitcheroo.facts.hub;

/**
 * A parameter of an interface whose rank decides what happens to it, so that it keeps the order of
 * the source.
 *
 * @param param node of the parameter
 */
public record RankAsked(int param) {}
