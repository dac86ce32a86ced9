package org.mlswitcheroo.facts.meaning;

/**
 * Several tensors that a function is mapped over.
 *
 * @param tensors node of the tensors
 * @param param node of the parameter that each of them is passed to
 */
public record MappedTensors(int tensors, int param) {}
