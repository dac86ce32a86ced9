package org.mlswitcheroo.facts.meaning;

/**
 * A class of this file that is a neural network module, directly or through its bases.
 *
 * @param cls node of the class
 */
public record ModuleClass(int cls) {}
