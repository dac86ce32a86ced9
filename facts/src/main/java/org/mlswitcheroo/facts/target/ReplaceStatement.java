package org.mlswitcheroo.facts.target;

/**
 * Prints other lines for a whole simple statement, or for the header of a compound one up to its
 * colon.
 *
 * @param stmt node of the statement
 * @param template one or more lines, indented by the printer
 */
public record ReplaceStatement(int stmt, Template template) {}
