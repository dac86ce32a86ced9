/**
 * What a listing of GPU instructions says: lines, functions, instructions and their operands.
 *
 * <pre>
 * ListingParser ─▶ ListingPart (a function, or the text between two) ─▶ AsmLine ─▶ Instruction ─▶ Operand
 * </pre>
 */
package org.mlswitcheroo.facts.asm;
