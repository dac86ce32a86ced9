/**
 * Reads Python 3.8 to 3.14 into a lossless {@link org.mlswitcheroo.facts.syntax.SyntaxTree}.
 *
 * <pre>
 * bytes ─SourceText─▶ text ─Tokenizer─▶ LexTokens ─PythonGrammar─▶ parse tree ─TreeBuilder─▶ Draft ─▶ SyntaxTree
 *                                          │                                                      │
 *                                   FormatScanner (f-strings)                             SemanticChecks
 * </pre>
 */
package org.mlswitcheroo.parsers.python;
