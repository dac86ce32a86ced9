package org.mlswitcheroo.parsers.python;

import java.util.Locale;

/** Refuses what cannot stand on the left of an assignment, be deleted or be a loop variable. */
final class Targets {
  private Targets() {}

  /** A target of an assignment, a loop, a context manager or a comprehension. */
  static void checkAssigned(TreeBuilder tree, Draft target) {
    if (target.is("Starred")) {
      throw tree.error(target, "A starred target (*) must be in a list or tuple.", "Add a comma.");
    }
    check(tree, target, "assign to");
  }

  static void checkDeleted(TreeBuilder tree, Draft target) {
    if (target.is("Starred")) {
      throw cannot(tree, target, "delete");
    }
    check(tree, target, "delete");
  }

  /** The target of an augmented or annotated assignment. */
  static void checkSingle(TreeBuilder tree, Draft target) {
    if (!isPlace(target)) {
      throw cannot(tree, target, "assign to");
    }
    checkName(tree, target);
  }

  static void checkName(TreeBuilder tree, Draft name) {
    if (!name.is("Subscript") && name.text.equals("__debug__")) {
      throw tree.error(name, "The name (__debug__) cannot be assigned to.", "");
    }
  }

  private static boolean isPlace(Draft target) {
    return target.is("Name") || target.is("Attribute") || target.is("Subscript");
  }

  private static void check(TreeBuilder tree, Draft target, String verb) {
    if (target.is("Tuple") || target.is("List")) {
      int starred = 0;
      for (Draft element : target.children) {
        Draft inner = element;
        if (element.is("Starred") && verb.startsWith("assign")) {
          inner = element.children.get(0);
          if (++starred > 1) {
            throw tree.error(element, "Two starred targets (*) stand in one assignment.", "");
          }
        }
        check(tree, inner, verb);
      }
    } else if (isPlace(target)) {
      checkName(tree, target);
    } else {
      throw cannot(tree, target, verb);
    }
  }

  private static SourceError cannot(TreeBuilder tree, Draft target, String verb) {
    String shown = target.text.isEmpty() ? target.kind : target.text;
    return tree.error(
        target,
        "It is not possible to " + verb + " (" + shown.toLowerCase(Locale.ROOT) + ").",
        "Maybe (==) was meant instead of (=).");
  }
}
