package org.mlswitcheroo.facts.meaning;

/**
 * An unpacking into a fixed number of targets.
 *
 * @param source node of the value that is unpacked
 * @param size number of targets
 */
public record UnpackSize(int source, int size) {}
