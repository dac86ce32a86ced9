package org.mlswitcheroo.facts.hub;

/**
 * A function of another file that treats all axes alike: what it returns has the layout of what it
 * gets.
 *
 * @param func node of the function
 */
public record Transparent(int func) {}
