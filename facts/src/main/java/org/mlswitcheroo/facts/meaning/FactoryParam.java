package org.mlswitcheroo.facts.meaning;

/**
 * A parameter that holds what makes modules, such as a class of layers.
 *
 * @param param node of the parameter
 */
public record FactoryParam(int param) {}
