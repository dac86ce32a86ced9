package org.mlswitcheroo.facts.meaning;

/**
 * An assignment of one number to the elements of an array that a mask of the same shape names.
 *
 * @param stmt node of the statement
 * @param array node of the array
 * @param mask node of the mask
 * @param value node of the number
 */
public record MaskStore(int stmt, int array, int mask, int value) {}
