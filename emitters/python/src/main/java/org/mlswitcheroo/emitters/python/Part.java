package org.mlswitcheroo.emitters.python;

/**
 * A printed expression without parentheses around it.
 *
 * @param out its text
 * @param level how tightly it binds
 */
record Part(Out out, int level) {

  /** The text as it may stand in a slot. */
  Out in(Slot slot) {
    return slot.needsParentheses(level, out.text()) ? parenthesised().out() : out;
  }

  Part parenthesised() {
    Out around = Out.of("(").add(out).add(")");
    return new Part(out.changed() ? around.because(0, out.reason()) : around, Level.ATOM);
  }
}
