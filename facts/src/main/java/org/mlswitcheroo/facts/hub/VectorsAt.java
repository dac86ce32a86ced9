package org.mlswitcheroo.facts.hub;

/**
 * An element of a container that is a layer over the last axis.
 *
 * @param site node that creates the container
 * @param key index of the element
 * @param v value id of the layer
 */
public record VectorsAt(int site, int key, long v) {}
