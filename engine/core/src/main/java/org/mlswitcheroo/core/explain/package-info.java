/**
 * Reads the history of a conversion: which rule made a fact and why, and what a rule that did not
 * fire was missing.
 *
 * <pre>
 * Converter --> RuleCards (name, reason, place, conditions of each rule)
 * Conversion --> Chain (a fact back to the syntax), Gaps (what has no conversion), FactText (a fact in words)
 * </pre>
 */
package org.mlswitcheroo.core.explain;
