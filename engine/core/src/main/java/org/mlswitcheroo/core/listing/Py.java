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
 */
record Py(String text, Type type, boolean atom, Optional<Long> constant) {
  static Py atom(String text, Type type) {
    return new Py(text, type, true, Optional.empty());
  }

  static Py sum(String text, Type type) {
    return new Py(text, type, false, Optional.empty());
  }

  /** A number: inside an operator it needs no type. */
  static Py number(Type type, long bits) {
    return new Py(Numbers.text(type, bits), type, true, Optional.of(bits));
  }

  boolean is(long value) {
    return constant.isPresent() && constant.get() == value;
  }

  /** The text as part of an operator. */
  String inner() {
    return atom ? text : "(" + text + ")";
  }

  /** The text where nothing else says what type it has. */
  String typed() {
    return constant.isPresent() ? Numbers.typed(type, constant.get()) : text;
  }

  /** The text before a dot. */
  String owner() {
    return constant.isPresent() ? typed() : inner();
  }
}
