package org.mlswitcheroo.facts.hub;

/**
 * An operation over feature maps in a function that nobody in the file calls: its map may come
 * without a batch axis.
 *
 * @param v value id of the operation
 */
public record HubOpen(long v) {}
