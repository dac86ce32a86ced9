package org.mlswitcheroo.facts.meaning;

/**
 * A tensor that has at least three axes, since one of them is named by number.
 *
 * @param node node of the expression, or node that binds
 * @param forward whether this is so for what comes of it, or for what it comes from
 */
public record ThreeAxes(int node, boolean forward) {}
