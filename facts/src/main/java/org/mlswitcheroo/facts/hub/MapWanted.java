package org.mlswitcheroo.facts.hub;

/**
 * An element of a container that takes a feature map in the order of the target.
 *
 * @param site node that creates the container
 * @param key index of the element
 */
public record MapWanted(int site, int key) {}
