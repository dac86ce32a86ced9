/**
 * Lifts functions of listings to Python that does the same, for all threads at once.
 *
 * <pre>
 * Program ─FlowGraph, LoopTree─▶ blocks ─Ops─▶ Op ─Webs─▶ values ─Pointers, WebTypes─▶ what they are
 *                                                  └─KernelWriter (Expressions, Masks)─▶ Python
 * </pre>
 */
package org.mlswitcheroo.core.listing;
