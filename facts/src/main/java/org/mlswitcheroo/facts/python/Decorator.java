package org.mlswitcheroo.facts.python;

/**
 * A decorator.
 *
 * @param owner node of the function or class
 * @param index 0-based place from the top
 * @param expr node of the expression without the at sign
 */
public record Decorator(int owner, int index, int expr) {}
