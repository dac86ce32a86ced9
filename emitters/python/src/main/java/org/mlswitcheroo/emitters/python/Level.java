package org.mlswitcheroo.emitters.python;

import java.util.Map;
import org.mlswitcheroo.facts.syntax.Node;

/**
 * How tightly expressions bind and how tightly places ask for; a looser expression in a place gets
 * parentheses.
 */
final class Level {
  /** A tuple of a template, whose parentheses fall away only where a statement takes its value. */
  static final int PACK = -2;

  static final int GENERATOR = -1;
  static final int TUPLE = 0;
  static final int NAMED = 1;
  static final int TEST = 2;
  static final int OR = 3;
  static final int AND = 4;
  static final int NOT = 5;
  static final int COMPARE = 6;
  static final int BIT_OR = 7;
  static final int FACTOR = 13;
  static final int POWER = 14;
  static final int AWAIT = 15;
  static final int PRIMARY = 16;
  static final int ATOM = 17;

  private static final Map<String, Integer> OPERATORS =
      Map.ofEntries(
          Map.entry("|", BIT_OR),
          Map.entry("^", 8),
          Map.entry("&", 9),
          Map.entry("<<", 10),
          Map.entry(">>", 10),
          Map.entry("+", 11),
          Map.entry("-", 11),
          Map.entry("*", 12),
          Map.entry("/", 12),
          Map.entry("//", 12),
          Map.entry("%", 12),
          Map.entry("@", 12),
          Map.entry("**", POWER),
          Map.entry("and", AND),
          Map.entry("or", OR));

  private Level() {}

  /** The level of a binary operator, -1 if the text is none. */
  static int operator(String text) {
    return OPERATORS.getOrDefault(text, -1);
  }

  /** How tightly the source text of a node binds. */
  static int of(Source source, Node node) {
    return switch (node.kind()) {
      case "Tuple" -> source.tree.inner(node.id()).isPresent() || owns(source, node) ? ATOM : TUPLE;
      case "GeneratorExp" ->
          source.tree.inner(node.id()).isPresent() || owns(source, node) ? ATOM : GENERATOR;
      case "Yield", "YieldFrom" -> TUPLE;
      case "NamedExpr" -> NAMED;
      case "Lambda", "IfExp" -> TEST;
      case "BoolOp", "BinOp" -> operator(node.text());
      case "UnaryOp" -> node.text().equals("not") ? NOT : FACTOR;
      case "Compare" -> COMPARE;
      case "Await" -> AWAIT;
      case "Call", "Attribute", "Subscript" -> PRIMARY;
      default -> ATOM;
    };
  }

  private static boolean owns(Source source, Node node) {
    return source.is(node.first(), "(") && source.bracketed(node.first(), node.last());
  }

  /** What the parent asks for in the place of a node. */
  static Slot slot(Source source, Node node) {
    if (node.parenthesised() || node.parent() < 0) {
      return Slot.FREE;
    }
    Node parent = source.tree.node(node.parent());
    String role = node.role();
    return switch (parent.kind()) {
      case "BinOp" -> binary(operator(parent.text()), role.equals("left"));
      case "BoolOp" -> Slot.of(operator(parent.text()) + 1);
      case "UnaryOp" -> Slot.of(parent.text().equals("not") ? NOT : FACTOR);
      case "Compare", "Starred" -> Slot.of(BIT_OR);
      case "IfExp" -> Slot.of(role.equals("orelse") ? TEST : OR);
      case "Attribute" -> Slot.BEFORE_DOT;
      case "Await" -> Slot.of(PRIMARY);
      case "Call" -> role.equals("func") ? Slot.of(PRIMARY) : argument(source, parent);
      case "Subscript" -> role.equals("value") ? Slot.of(PRIMARY) : Slot.TUPLE;
      case "comprehension" -> role.equals("target") ? Slot.TUPLE : Slot.of(OR);
      case "FormattedValue", "Interpolation" -> new Slot(OR, true, false, false, false);
      case "List", "Set", "ListComp", "SetComp", "GeneratorExp", "If", "While", "ClassDef" ->
          Slot.of(NAMED);
      case "Return", "Assign" -> role.equals("value") ? Slot.VALUE : Slot.TUPLE;
      case "AugAssign", "AnnAssign", "Expr", "For", "AsyncFor", "Delete", "Match", "Yield" ->
          role.equals("annotation") ? Slot.of(TEST) : Slot.TUPLE;
      default -> Slot.of(TEST);
    };
  }

  private static Slot argument(Source source, Node call) {
    boolean alone = source.tree.children(call.id()).size() == 2;
    return alone ? Slot.ONLY_ARGUMENT : Slot.of(NAMED);
  }

  static Slot binary(int operator, boolean left) {
    if (operator == POWER) {
      return Slot.of(left ? AWAIT : FACTOR);
    }
    return Slot.of(left ? operator : operator + 1);
  }
}
