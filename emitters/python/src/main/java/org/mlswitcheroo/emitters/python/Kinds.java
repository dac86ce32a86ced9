package org.mlswitcheroo.emitters.python;

import java.util.Set;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** Groups of node kinds that are printed alike. */
final class Kinds {
  private static final Set<String> STATEMENTS =
      Set.of(
          "FunctionDef",
          "AsyncFunctionDef",
          "ClassDef",
          "Return",
          "Delete",
          "Assign",
          "AugAssign",
          "AnnAssign",
          "TypeAlias",
          "For",
          "AsyncFor",
          "While",
          "If",
          "With",
          "AsyncWith",
          "Match",
          "Raise",
          "Try",
          "TryStar",
          "Assert",
          "Import",
          "ImportFrom",
          "Global",
          "Nonlocal",
          "Expr",
          "Pass",
          "Break",
          "Continue");
  private static final Set<String> COMPOUND =
      Set.of(
          "FunctionDef",
          "AsyncFunctionDef",
          "ClassDef",
          "For",
          "AsyncFor",
          "While",
          "If",
          "With",
          "AsyncWith",
          "Match",
          "Try",
          "TryStar");

  private Kinds() {}

  static boolean statement(Node node) {
    return STATEMENTS.contains(node.kind());
  }

  static boolean compound(Node node) {
    return COMPOUND.contains(node.kind());
  }

  static boolean definition(Node node) {
    return function(node) || node.is("ClassDef");
  }

  static boolean function(Node node) {
    return node.is("FunctionDef") || node.is("AsyncFunctionDef");
  }

  static boolean imports(Node node) {
    return node.is("Import") || node.is("ImportFrom");
  }

  /** A part of a compound statement that has blocks but is no line of a block itself. */
  static boolean clause(Source source, Node node) {
    return node.is("ExceptHandler") || node.is("match_case") || elif(source, node);
  }

  static boolean elif(Source source, Node node) {
    return node.is("If") && source.is(node.first(), "elif");
  }

  /**
   * The statement around a node that stands on lines of its own; the root has none and answers
   * itself.
   */
  static Node line(Source source, Node node) {
    SyntaxTree tree = source.tree;
    Node at = node;
    while (at.parent() >= 0 && (!statement(at) || elif(source, at))) {
      at = tree.node(at.parent());
    }
    return at;
  }
}
