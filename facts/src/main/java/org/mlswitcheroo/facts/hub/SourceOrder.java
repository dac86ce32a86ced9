package org.mlswitcheroo.facts.hub;

/**
 * A parameter of a function of another file whose tensors have the layout of the source.
 *
 * @param param node of the parameter
 */
public record SourceOrder(int param) {}
