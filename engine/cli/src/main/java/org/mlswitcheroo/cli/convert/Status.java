package org.mlswitcheroo.cli.convert;

import java.util.Locale;

/** What became of one file. */
public enum Status {
  /** Converted, and nothing is left to do. */
  CONVERTED,
  /** Converted as far as rules go; error findings say what is left. */
  MARKED,
  /** Nothing had to change. */
  UNCHANGED,
  /** No file of the source language; taken over as it is. */
  COPIED,
  /** Not valid, so not converted. */
  INVALID,
  /** A limit, a conflict or an internal error: not converted. */
  FAILED;

  /** The name in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is a text to write. */
  public boolean written() {
    return this != INVALID && this != FAILED;
  }
}
