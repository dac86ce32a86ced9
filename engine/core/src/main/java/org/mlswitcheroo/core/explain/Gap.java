package org.mlswitcheroo.core.explain;

/**
 * Something that has no conversion.
 *
 * @param node node of the source
 * @param api dotted path, or a point and the name of a method; empty if it is not a question of a
 *     name
 * @param known whether the knowledge base names it
 * @param reason what is missing, one sentence
 */
public record Gap(int node, String api, boolean known, String reason) {}
