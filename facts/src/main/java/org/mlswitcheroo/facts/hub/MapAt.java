package org.mlswitcheroo.facts.hub;

/**
 * An element of a container that gives a feature map in the order of the target.
 *
 * @param site node that creates the container
 * @param key index of the element
 */
public record MapAt(int site, int key) {}
