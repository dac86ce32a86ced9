package org.mlswitcheroo.facts.meaning;

/**
 * A test whether a module is of a class, by the name of the class.
 *
 * @param node node of the test
 * @param module node of the module
 * @param type node of the text that names the class
 * @param negated whether it asks for other classes
 */
public record ClassTest(int node, int module, int type, boolean negated) {}
