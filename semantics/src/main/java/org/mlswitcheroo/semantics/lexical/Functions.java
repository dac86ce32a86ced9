package org.mlswitcheroo.semantics.lexical;

/** What kind of function a definition makes, and the order of its parameters. */
final class Functions {
  private Functions() {}

  /** function, method, static, classmethod, property or lambda. */
  static String kind(Shape shape, Scopes scopes, int function) {
    if (shape.kind(function) == Kind.LAMBDA) {
      return "lambda";
    }
    if (scopes.of()[function].owner() < 0) {
      return "function";
    }
    for (int child = shape.first(function); child >= 0; child = shape.next(child)) {
      if (shape.hasRole(child, "decorator_list")) {
        String kind = decorated(shape.text(child));
        if (!kind.isEmpty()) {
          return kind;
        }
      }
    }
    return implicit(shape.text(function));
  }

  private static String decorated(String decorator) {
    switch (decorator) {
      case "staticmethod":
      case "abstractstaticmethod":
        return "static";
      case "classmethod":
      case "abstractclassmethod":
        return "classmethod";
      case "property":
      case "cached_property":
      case "abstractproperty":
      case "getter":
      case "setter":
      case "deleter":
        return "property";
      default:
        return "";
    }
  }

  /** Python itself makes these methods static or class methods. */
  private static String implicit(String name) {
    switch (name) {
      case "__new__":
        return "static";
      case "__init_subclass__":
      case "__class_getitem__":
        return "classmethod";
      default:
        return "method";
    }
  }

  /** Whether a parameter is the first positional one. */
  static boolean isFirst(Shape shape, int arg) {
    boolean positional = shape.hasRole(arg, "args") || shape.hasRole(arg, "posonlyargs");
    return positional && shape.first(shape.parent(arg)) == arg;
  }
}
