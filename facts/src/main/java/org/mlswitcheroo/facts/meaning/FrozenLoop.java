package org.mlswitcheroo.facts.meaning;

/**
 * A loop that does nothing but say of all parameters of a module whether they are trained.
 *
 * @param loop node of the loop
 * @param module node of the module
 * @param value node of what is said
 */
public record FrozenLoop(int loop, int module, int value) {}
