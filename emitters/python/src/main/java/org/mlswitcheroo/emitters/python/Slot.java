package org.mlswitcheroo.emitters.python;

/**
 * A place for an expression.
 *
 * @param level the loosest level that needs no parentheses
 * @param tuple whether a bare tuple (or yield) may stand there
 * @param generator whether a bare generator may stand there
 * @param value whether it is all that a statement assigns or returns
 * @param dot whether a dot follows, which a number must not touch
 */
record Slot(int level, boolean tuple, boolean generator, boolean value, boolean dot) {
  /** Inside parentheses of its own. */
  static final Slot FREE = new Slot(Level.GENERATOR, true, true, false, false);

  static final Slot TUPLE = new Slot(Level.TEST, true, false, false, false);
  static final Slot VALUE = new Slot(Level.TEST, true, false, true, false);
  static final Slot ONLY_ARGUMENT = new Slot(Level.NAMED, false, true, false, false);
  static final Slot BEFORE_DOT = new Slot(Level.PRIMARY, false, false, false, true);

  static Slot of(int level) {
    return new Slot(level, false, false, false, false);
  }

  /** Whether an expression of the given level must be put in parentheses here. */
  boolean needsParentheses(int other, String text) {
    if (dot
        && text.chars().allMatch(c -> Character.isDigit(c) || c == '_')
        && Character.isDigit(text.charAt(0))) {
      return true;
    }
    if (other == Level.PACK) {
      return !value && !equals(FREE);
    }
    if (other == Level.TUPLE) {
      return !tuple;
    }
    return other == Level.GENERATOR ? !generator : other < level;
  }
}
