package org.mlswitcheroo.facts.meaning;

/**
 * An expression that stands for a type: an annotation, a base class, the second argument of
 * isinstance.
 *
 * @param node node of the expression
 */
public record TypePlace(int node) {}
