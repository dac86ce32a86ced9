package org.mlswitcheroo.core.session;

import java.util.List;

/**
 * One firing of a rule.
 *
 * @param number 1-based order
 * @param group phase
 * @param rule name of the rule
 * @param pack package of the rule
 * @param matched the facts that it matched
 * @param made the facts that it inserted and that were not there before
 */
public record Firing(
    int number, String group, String rule, String pack, List<Object> matched, List<Object> made) {}
