package org.mlswitcheroo.core.listing;

import java.util.Optional;
import org.mlswitcheroo.semantics.isa.Type;

/**
 * A Python expression.
 *
 * @param text as it is written
 * @param type what its values are
 * @param atom whether it needs no parentheses inside another
 * @param constant its bits where it is a number
 * @param typed the text where nothing else says what type it has
 */
record Py(String text, Type type, boolean atom, Optional<Long> constant, String typed) {
  static Py atom(String text, Type type) {
    return new Py(text, type, true, Optional.empty(), text);
  }

  static Py sum(String text, Type type) {
    return new Py(text, type, false, Optional.empty(), text);
  }

  boolean is(long value) {
    return constant.isPresent() && constant.get() == value;
  }

  /** The text as part of an operator. */
  String inner() {
    return atom ? text : "(" + text + ")";
  }

  /** The text before a dot. */
  String owner() {
    return constant.isPresent() ? typed : inner();
  }
}
