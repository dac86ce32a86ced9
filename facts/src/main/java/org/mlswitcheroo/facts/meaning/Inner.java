package org.mlswitcheroo.facts.meaning;

/**
 * A module class that the project itself builds or passes on; its feature maps have the layout of
 * the target.
 *
 * @param cls node of the class
 */
public record Inner(int cls) {}
