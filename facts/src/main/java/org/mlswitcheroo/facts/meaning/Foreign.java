package org.mlswitcheroo.facts.meaning;

/**
 * A class or function that another file of the project defines, with its facts as that file has
 * them: they come from its summary and are not derived here.
 *
 * @param node node that stands for the definition, behind those of this file
 */
public record Foreign(int node) {}
