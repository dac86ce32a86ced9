package org.mlswitcheroo.facts.hub;

/**
 * An operation in a function that nobody in the file calls: its tensor may have any rank, and a
 * feature map may come without a batch axis.
 *
 * @param v value id of the operation
 */
public record HubOpen(long v) {}
