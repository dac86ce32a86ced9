package org.mlswitcheroo.facts.hub;

/**
 * An operation whose result nobody reads: it is a statement of its own.
 *
 * @param v value id of the operation
 */
public record HubUnused(long v) {}
