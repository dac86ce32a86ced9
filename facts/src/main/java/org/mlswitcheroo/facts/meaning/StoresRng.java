package org.mlswitcheroo.facts.meaning;

/**
 * A module class that draws random numbers when it is called and keeps a source of them.
 *
 * @param cls node of the class
 */
public record StoresRng(int cls) {}
