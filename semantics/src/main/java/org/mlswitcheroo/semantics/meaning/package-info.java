/**
 * What operations mean, in tensor index notation: the text, its parts, and their value.
 *
 * <pre>
 * meaning (odl/ops) ─MeaningParser─▶ TensorMeaning: Array, Step, Formula ─MeaningEvaluator─▶ numbers
 * </pre>
 */
package org.mlswitcheroo.semantics.meaning;
