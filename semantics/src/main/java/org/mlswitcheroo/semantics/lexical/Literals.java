package org.mlswitcheroo.semantics.lexical;

import java.util.Locale;
import java.util.Optional;
import org.mlswitcheroo.facts.python.Literal;

/** Numbers, strings and the other constants, also numbers with a minus before them. */
final class Literals {
  private Literals() {}

  static Optional<Literal> of(Shape shape, int id) {
    Kind kind = shape.kind(id);
    if (kind == Kind.CONSTANT && !isPiece(shape, id)) {
      return Optional.of(literal(id, shape.text(id)));
    }
    if (kind == Kind.UNARY_OP && shape.text(id).equals("-")) {
      return negative(shape, id);
    }
    return Optional.empty();
  }

  /** Whether a constant is the plain text between the braces of an f-string. */
  private static boolean isPiece(Shape shape, int id) {
    Kind parent = shape.kind(shape.parent(id));
    return parent == Kind.JOINED_STR || parent == Kind.TEMPLATE_STR;
  }

  private static Optional<Literal> negative(Shape shape, int id) {
    int operand = shape.first(id);
    if (shape.kind(operand) != Kind.CONSTANT) {
      return Optional.empty();
    }
    String text = shape.text(operand);
    return isNumber(text)
        ? Optional.of(new Literal(id, numberType(text), "-".concat(text)))
        : Optional.empty();
  }

  private static boolean isNumber(String text) {
    char first = text.charAt(0);
    boolean digit = first >= '0' && first <= '9';
    return digit || (first == '.' && !text.equals("..."));
  }

  private static Literal literal(int id, String text) {
    switch (text) {
      case "True":
      case "False":
        return new Literal(id, "bool", text);
      case "None":
        return new Literal(id, "none", text);
      case "...":
        return new Literal(id, "ellipsis", text);
      default:
        break;
    }
    if (isNumber(text)) {
      return new Literal(id, numberType(text), text);
    }
    StringLiteral string = StringLiteral.read(text);
    return new Literal(id, string.bytes() ? "bytes" : "str", string.value());
  }

  private static String numberType(String text) {
    String number = text.toLowerCase(Locale.ROOT);
    if (number.endsWith("j")) {
      return "complex";
    }
    boolean based = number.startsWith("0x") || number.startsWith("0o") || number.startsWith("0b");
    boolean real = number.indexOf('.') >= 0 || number.indexOf('e') >= 0;
    return real && !based ? "float" : "int";
  }
}
