package org.mlswitcheroo.emitters.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Reads the precedence of a template off the operators beside its holes. */
final class TemplateScan {
  private static final Set<String> COMPARES =
      Set.of("<", ">", "<=", ">=", "==", "!=", "in", "is", "not");
  private static final Set<String> WORDS =
      Set.of(
          "and", "or", "not", "in", "is", "if", "else", "for", "lambda", "await", "yield", "from",
          "async", "return", "assert", "raise", "del", "while", "with", "elif", "as");
  private final List<Lexeme> lexemes;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Boolean> enclosed = new ArrayList<>();
  private int level = Level.ATOM;

  TemplateScan(List<Lexeme> lexemes) {
    this.lexemes = lexemes;
    Deque<Boolean> loops = new ArrayDeque<>();
    loops.push(false);
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      if (lexeme.kind() == Lexeme.Kind.HOLE) {
        slots.add(slot(i, loops.peek()));
        enclosed.add(loops.size() > 1);
      }
      if (loops.size() == 1) {
        level = Math.min(level, levelAt(i));
      }
      if (lexeme.opens()) {
        loops.push(false);
      } else if (lexeme.closes() && loops.size() > 1) {
        loops.pop();
      } else if (lexeme.is("for")) {
        loops.pop();
        loops.push(true);
      }
    }
  }

  List<Slot> slots() {
    return slots;
  }

  List<Boolean> enclosed() {
    return enclosed;
  }

  int level() {
    return level;
  }

  /** Whether the whole is a tuple of two or more in parentheses that it can do without. */
  boolean packed() {
    int last = lexemes.size() - 1;
    int depth = 0;
    boolean several = false;
    for (int i = 0; i <= last; i++) {
      Lexeme lexeme = lexemes.get(i);
      depth += lexeme.opens() ? 1 : lexeme.closes() ? -1 : 0;
      boolean around = depth > 0 || i == last;
      if (!around || lexeme.kind() == Lexeme.Kind.BREAK || lexeme.kind() == Lexeme.Kind.COMMENT) {
        return false;
      }
      if (depth == 1 && Set.of("lambda", "yield", "for", ":=").contains(lexeme.text())) {
        return false;
      }
      several |= depth == 1 && lexeme.is(",") && i + 1 < last;
    }
    return several && lexemes.get(0).is("(") && lexemes.get(last).is(")");
  }

  private String text(int i) {
    if (i < 0 || i >= lexemes.size()) {
      return "";
    }
    Lexeme lexeme = lexemes.get(i);
    return switch (lexeme.kind()) {
      case STRING, NUMBER, HOLE -> "x";
      case NAME -> WORDS.contains(lexeme.text()) ? lexeme.text() : "x";
      case COMMENT, BREAK -> "\n";
      default -> lexeme.text();
    };
  }

  private boolean operand(String text) {
    return text.equals("x") || text.equals(")") || text.equals("]") || text.equals("}");
  }

  private boolean unary(int i) {
    String text = text(i);
    return Set.of("+", "-", "~").contains(text) && !operand(text(i - 1));
  }

  private boolean star(int i) {
    String text = text(i);
    return (text.equals("*") || text.equals("**")) && !operand(text(i - 1));
  }

  private int levelAt(int i) {
    String text = text(i);
    boolean after = operand(text(i - 1));
    if (star(i)) {
      return Level.ATOM;
    }
    if (unary(i)) {
      return Level.FACTOR;
    }
    return switch (text) {
      case ",", "yield" -> Level.TUPLE;
      case "for" -> Level.GENERATOR;
      case ":=" -> Level.NAMED;
      case "lambda", "if" -> Level.TEST;
      case "not" -> after ? Level.COMPARE : Level.NOT;
      case "await" -> Level.AWAIT;
      case "." -> Level.PRIMARY;
      case "(", "[" -> after ? Level.PRIMARY : Level.ATOM;
      default ->
          COMPARES.contains(text)
              ? Level.COMPARE
              : Math.max(Level.operator(text), -1) < 0 ? Level.ATOM : Level.operator(text);
    };
  }

  private Slot slot(int i, boolean loop) {
    String left = text(i - 1);
    String right = text(i + 1);
    if (right.equals(".")) {
      return Slot.BEFORE_DOT;
    }
    if (right.equals("(") || right.equals("[") || left.equals("await")) {
      return Slot.of(Level.PRIMARY);
    }
    if (star(i - 1)) {
      return Slot.of(left.equals("*") ? Level.BIT_OR : Level.TEST);
    }
    if (unary(i - 1)) {
      return right.equals("**") ? Slot.of(Level.AWAIT) : Slot.of(Level.FACTOR);
    }
    Slot found = outer(i, left, right);
    int asked = Math.max(leftOf(right, loop), rightOf(i - 1, left, loop));
    return asked < 0 ? found : Slot.of(Math.max(asked, found.tuple() ? Level.TEST : found.level()));
  }

  /** What the operator to the right asks of its left side, -1 if it asks for nothing. */
  private int leftOf(String right, boolean loop) {
    if (COMPARES.contains(right)) {
      return right.equals("in") && loop ? Level.OR : Level.BIT_OR;
    }
    if (right.equals("if") || right.equals("for")) {
      return right.equals("if") ? Level.OR : Level.NAMED;
    }
    int operator = Level.operator(right);
    return operator < 0
        ? -1
        : operator > Level.AND ? Level.binary(operator, true).level() : operator + 1;
  }

  /** What the operator to the left asks of its right side, -1 if it asks for nothing. */
  private int rightOf(int at, String left, boolean loop) {
    if (left.equals("not") && !operand(text(at - 1))) {
      return Level.NOT;
    }
    if (left.equals("in") && loop) {
      return Level.OR;
    }
    if (COMPARES.contains(left)) {
      return Level.BIT_OR;
    }
    if (left.equals("if")) {
      return Level.OR;
    }
    int operator = Level.operator(left);
    return operator < 0
        ? -1
        : operator > Level.AND ? Level.binary(operator, false).level() : operator + 1;
  }

  private Slot outer(int i, String left, String right) {
    boolean start =
        left.isEmpty() || left.equals("\n") || left.equals("return") || left.equals("yield");
    boolean end = right.isEmpty() || right.equals("\n");
    if (left.equals("(") && right.equals(")")) {
      return operand(text(i - 2)) ? Slot.ONLY_ARGUMENT : Slot.FREE;
    }
    boolean subscript = left.equals("[") && right.equals("]") && operand(text(i - 2));
    boolean side = (start || left.equals("=")) && (end || right.equals("="));
    if (subscript || side) {
      boolean value = left.equals("=") || left.equals("return");
      return value && end ? Slot.VALUE : Slot.TUPLE;
    }
    boolean element = left.equals("(") || left.equals("[") || left.equals("{") || left.equals(",");
    return Slot.of(element && !right.equals("=") ? Level.NAMED : Level.TEST);
  }
}
