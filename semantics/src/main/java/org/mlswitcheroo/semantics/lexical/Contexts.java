package org.mlswitcheroo.semantics.lexical;

/** Which expressions are read, assigned or deleted; the tree itself does not say. */
final class Contexts {
  private static final byte LOAD = 0;
  private static final byte STORE = 1;
  private static final byte DELETE = 2;

  private final byte[] contexts;

  private Contexts(byte[] contexts) {
    this.contexts = contexts;
  }

  static Contexts of(Shape shape) {
    byte[] contexts = new byte[shape.size()];
    for (int id = 1; id < contexts.length; id++) {
      contexts[id] = context(shape, contexts, id);
    }
    return new Contexts(contexts);
  }

  private static byte context(Shape shape, byte[] contexts, int id) {
    int parent = shape.parent(id);
    switch (shape.kind(parent)) {
      case ASSIGN:
        return shape.hasRole(id, "targets") ? STORE : LOAD;
      case AUG_ASSIGN:
      case ANN_ASSIGN:
      case FOR:
      case ASYNC_FOR:
      case COMPREHENSION:
      case NAMED_EXPR:
        return shape.hasRole(id, "target") ? STORE : LOAD;
      case WITH_ITEM:
        return shape.hasRole(id, "optional_vars") ? STORE : LOAD;
      case TYPE_ALIAS:
        return shape.hasRole(id, "name") ? STORE : LOAD;
      case DELETE:
        return DELETE;
      case TUPLE:
      case LIST:
      case STARRED:
        return contexts[parent];
      default:
        return LOAD;
    }
  }

  boolean isLoad(int id) {
    return contexts[id] == LOAD;
  }

  boolean isDelete(int id) {
    return contexts[id] == DELETE;
  }

  boolean isStore(int id) {
    return contexts[id] == STORE;
  }
}
