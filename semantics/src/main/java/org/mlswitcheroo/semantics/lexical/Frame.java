package org.mlswitcheroo.semantics.lexical;

/** What encloses the statement being read and catches its jumps or exceptions. */
final class Frame {
  enum Type {
    LOOP,
    /** The body of a try statement with handlers. */
    HANDLERS,
    /** The body, handlers and else block of a try statement with a finally block. */
    FINALLY
  }

  private final Type type;
  private final int entry;
  private final int exit;
  private final boolean catchesAll;
  private boolean breaks;
  private boolean continues;

  private Frame(Type type, int entry, int exit, boolean catchesAll) {
    this.type = type;
    this.entry = entry;
    this.exit = exit;
    this.catchesAll = catchesAll;
  }

  static Frame loop(int head, int after) {
    return new Frame(Type.LOOP, head, after, false);
  }

  static Frame handlers(int entry, boolean catchesAll) {
    return new Frame(Type.HANDLERS, entry, -1, catchesAll);
  }

  static Frame finallyBlock(int entry) {
    return new Frame(Type.FINALLY, entry, -1, true);
  }

  boolean is(Type other) {
    return type == other;
  }

  /** Head of a loop, or the block that exceptions lead to. */
  int entry() {
    return entry;
  }

  /** The block after a loop. */
  int exit() {
    return exit;
  }

  /** Whether no exception gets past this frame. */
  boolean catchesAll() {
    return catchesAll;
  }

  void leaveBy(boolean continuing) {
    breaks |= !continuing;
    continues |= continuing;
  }

  /** Whether a break goes through this finally block. */
  boolean breaks() {
    return breaks;
  }

  /** Whether a continue goes through this finally block. */
  boolean continues() {
    return continues;
  }
}
