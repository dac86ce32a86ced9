/**
 * What can be said of the code of one function without knowing what it is for.
 *
 * <pre>
 * ListingPart ─Program─▶ instructions with meanings and targets ─FlowGraph─▶ blocks, edges, dominators, loops
 * </pre>
 */
package org.mlswitcheroo.semantics.asm;
