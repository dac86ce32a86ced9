package org.mlswitcheroo.facts.hub;

/**
 * An operation whose result a method writes into that nobody reads.
 *
 * @param v value id of the operation
 */
public record HubWritten(long v) {}
