package org.mlswitcheroo.facts.python;

/**
 * An indexing or slicing expression.
 *
 * @param id node of the expression
 * @param value node of the object
 * @param index node of the index, slice or tuple
 * @param store whether it is assigned, augmented or deleted
 */
public record Subscript(int id, int value, int index, boolean store) {}
