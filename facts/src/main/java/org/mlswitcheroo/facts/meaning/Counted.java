package org.mlswitcheroo.facts.meaning;

/**
 * A binding that is used as a number of iterations, a length or an exponent.
 *
 * @param def node that binds
 */
public record Counted(int def) {}
