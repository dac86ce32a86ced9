/**
 * Prints a Python tree with the changes that target facts name; tokens that no fact touches keep
 * their bytes.
 *
 * <pre>
 * PythonPrinter ── BlockPrinter ── StatementPrinter ── ExpressionPrinter ── TemplateForm, ItemList, InnerPrinter
 *                  (lines)         (headers)           (values)
 * </pre>
 */
package org.mlswitcheroo.emitters.python;
