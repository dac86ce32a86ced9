package org.mlswitcheroo.facts.python;

/**
 * A binding that takes the elements of an iterable one by one.
 *
 * @param def node that binds: the loop target, or one element of it with {@link Unpacked} naming
 *     the target tuple
 * @param iter node of the iterable
 */
public record Each(int def, int iter) {}
