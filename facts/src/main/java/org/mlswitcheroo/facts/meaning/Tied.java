package org.mlswitcheroo.facts.meaning;

/**
 * A linear layer that shares its matrix with an embedding.
 *
 * @param site node that creates the layer
 */
public record Tied(int site) {}
