/**
 * Runs functions of listings by the meanings of their instructions, for checking and not for speed.
 *
 * <pre>
 * Program + Launch ─Interpreter─▶ Warp (registers) ─Evaluator─▶ Memory (arrays, shared)
 * </pre>
 */
package org.mlswitcheroo.semantics.isa.run;
