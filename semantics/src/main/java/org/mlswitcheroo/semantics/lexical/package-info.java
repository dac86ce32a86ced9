/**
 * What a Python file says by itself, read off its syntax tree in one pass without a rule engine.
 *
 * <pre>
 * SyntaxTree -> Shape -> Contexts -> Scopes -> Flow -> DefUses -> Paths
 *                  \________ expressions, statements, bindings ______/ -> Facts
 * </pre>
 */
package org.mlswitcheroo.semantics.lexical;
