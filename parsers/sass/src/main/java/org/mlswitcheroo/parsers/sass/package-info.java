/**
 * Reads listings of NVIDIA instructions into {@link org.mlswitcheroo.facts.asm.ListingPart}s.
 *
 * <pre>
 * bytes ─LineReader─▶ line ─SassLines─▶ AsmLine (SassGrammar ─SassOperands─▶ Instruction) ─SassParser─▶ parts
 * </pre>
 */
package org.mlswitcheroo.parsers.sass;
