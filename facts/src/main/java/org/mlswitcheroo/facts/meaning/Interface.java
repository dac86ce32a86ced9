package org.mlswitcheroo.facts.meaning;

/**
 * A method whose feature maps keep the layout of the source: a public method of a root module
 * class.
 *
 * @param func node of the function
 */
public record Interface(int func) {}
