/**
 * Recognises operations: what a lifted function computes is compared with the meanings of odl/ops.
 *
 * <pre>
 * Kernel (interpreter) ─Geometry, Probe─▶ extents ─Binder─▶ Candidate ─Trials─▶ Solution ─OpText─▶ Python
 *                                              ElementSearch: expressions over elements ─┘
 * </pre>
 */
package org.mlswitcheroo.core.listing.op;
