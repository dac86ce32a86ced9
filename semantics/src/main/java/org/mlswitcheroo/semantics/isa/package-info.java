/**
 * What instructions mean: a table of typed expressions, compiled from odl/isa.
 *
 * <pre>
 * odl/isa/*.yaml ─(build)─▶ isa/*.tsv ─IsaTable─▶ IsaEntry ─(one Instruction)─▶ Meaning: Statement, Expr
 * </pre>
 */
package org.mlswitcheroo.semantics.isa;
