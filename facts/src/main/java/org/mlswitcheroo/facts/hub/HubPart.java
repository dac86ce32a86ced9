package org.mlswitcheroo.facts.hub;

/**
 * Of the several results of an operation, all that is read is one.
 *
 * @param v value id of the operation
 * @param index place of the result
 * @param taken node of the expression that reads it
 */
public record HubPart(long v, int index, int taken) {}
