package org.mlswitcheroo.facts.meaning;

/**
 * A call that only moves a value to a device.
 *
 * @param node node of the call
 * @param value node of the value
 */
public record DeviceMove(int node, int value) {}
