package org.mlswitcheroo.facts.hub;

/**
 * An operation that is named without being called, where its value is meant and not a type: it is
 * passed on.
 *
 * @param v value id of the operation
 */
public record HubPassed(long v) {}
