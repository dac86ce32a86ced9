package org.mlswitcheroo.facts;

/**
 * How much a finding weighs: an error means that something stayed unconverted or could not be
 * written.
 */
public enum Severity {
  NOTE,
  WARNING,
  ERROR
}
