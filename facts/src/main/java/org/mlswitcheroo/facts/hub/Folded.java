package org.mlswitcheroo.facts.hub;

/**
 * An operation that rules have rewritten for a channels-last map.
 *
 * @param v value id of the operation
 */
public record Folded(long v) {}
