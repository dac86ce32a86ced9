/**
 * Reads listings of AMD instructions into {@link org.mlswitcheroo.facts.asm.ListingPart}s.
 *
 * <pre>
 * bytes ─LineReader─▶ line ─RdnaLines─▶ AsmLine (RdnaGrammar ─RdnaOperands─▶ Instruction) ─RdnaParser─▶ parts
 * </pre>
 */
package org.mlswitcheroo.parsers.rdna;
