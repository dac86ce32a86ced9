package org.mlswitcheroo.facts.target;

/** What is printed for a value instead of its source text. */
public sealed interface Expression permits Template, TargetCall {}
