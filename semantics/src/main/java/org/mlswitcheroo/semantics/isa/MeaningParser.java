package org.mlswitcheroo.semantics.isa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a meaning: steps with semicolons between them. Used once. */
final class MeaningParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(0x[0-9a-fA-F]+|\\d+\\.\\d*(?:[eE][-+]?\\d+)?|\\d+|[A-Za-z_]\\w*(?:\\.\\w+)?"
              + "|<<|>>|<=|>=|==|!=|[-+*/%&|^~!<>?:()\\[\\],=])");
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("|"),
          List.of("^"),
          List.of("&"),
          List.of("==", "!="),
          List.of("<", "<=", ">", ">="),
          List.of("<<", ">>"),
          List.of("+", "-"),
          List.of("*", "/", "%"));
  private final String place;
  private final Map<String, OperandSpec> operands;
  private final Map<String, Tile> tiles;
  private final Map<String, Type> locals = new HashMap<>();
  private final List<String> tokens = new ArrayList<>();
  private int next;

  MeaningParser(String place, Map<String, OperandSpec> operands, Map<String, Tile> tiles) {
    this.place = place;
    this.operands = operands;
    this.tiles = tiles;
  }

  /** All steps of a text. */
  List<Statement> statements(String text) {
    List<Statement> found = new ArrayList<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        cut(part);
        found.add(statement());
        if (next < tokens.size()) {
          throw fault("(" + tokens.get(next) + ") is not expected in (" + part.strip() + ").");
        }
      }
    }
    return found;
  }

  private void cut(String text) {
    tokens.clear();
    next = 0;
    Matcher m = TOKEN.matcher(text);
    int at = 0;
    while (m.find() && m.start() == at) {
      tokens.add(m.group(1));
      at = m.end();
    }
    if (!text.substring(at).isBlank()) {
      throw fault("(" + text.substring(at).strip() + ") cannot be read.");
    }
  }

  private Statement statement() {
    String first = take();
    if (first.equals("let")) {
      String name = take();
      expect("=");
      Expr value = expression();
      locals.put(name, value.type());
      return new Statement.Let(name, value);
    }
    if (first.equals("nothing")) {
      return new Statement.Control("nothing", List.of());
    }
    if (Functions.CONTROL.contains(first)) {
      return new Statement.Control(first, peek("(") ? arguments() : List.of());
    }
    if (peek("[")) {
      String[] space = first.split("_", 2);
      expect("[");
      Expr address = expression();
      expect("]");
      expect("=");
      Type type = type(space.length > 1 ? space[1] : "");
      return new Statement.Store(type, space[0], address, Typing.fit(expression(), type.read()));
    }
    if (peek("=")) {
      expect("=");
      Expr.Read target = read(first);
      Expr value = Typing.fit(expression(), target.type());
      if (value.type() != target.type()) {
        throw fault("(" + first + ") is " + target.type() + ", its value is " + value.type() + ".");
      }
      return new Statement.Write(target.operand(), target.part(), value);
    }
    next--;
    return new Statement.Effect(expression());
  }

  private Expr expression() {
    Expr condition = level(0);
    if (!peek("?")) {
      return condition;
    }
    expect("?");
    Expr yes = expression();
    expect(":");
    Expr no = expression();
    Type type = Typing.common(yes, no, this::fault);
    return new Expr.Choice(type, condition, Typing.fit(yes, type), Typing.fit(no, type));
  }

  private Expr level(int depth) {
    if (depth == LEVELS.size()) {
      return unary();
    }
    Expr left = level(depth + 1);
    while (next < tokens.size() && LEVELS.get(depth).contains(tokens.get(next))) {
      String op = take();
      left = Typing.binary(op, left, level(depth + 1), this::fault);
    }
    return left;
  }

  private Expr unary() {
    for (String op : List.of("-", "~", "!")) {
      if (peek(op)) {
        take();
        Expr value = unary();
        if (value instanceof Expr.Num num && op.equals("-")) {
          return Typing.negated(num);
        }
        return new Expr.Unary(value.type(), op, value);
      }
    }
    return atom();
  }

  private Expr atom() {
    String token = take();
    if (token.equals("(")) {
      Expr inner = expression();
      expect(")");
      return inner;
    }
    if (Character.isDigit(token.charAt(0))) {
      return Typing.number(token);
    }
    if (peek("(")) {
      Tile tile = tiles.get(token);
      return tile == null
          ? Functions.call(token, arguments(), this::fault)
          : product(tile, arguments());
    }
    int dot = token.indexOf('.');
    Type whole = dot < 0 ? null : locals.get(token.substring(0, dot));
    if (whole != null) {
      Expr of = new Expr.Local(whole, token.substring(0, dot));
      return new Expr.Part(whole, of, Integer.parseInt(token.substring(dot + 1)));
    }
    if (locals.containsKey(token)) {
      return new Expr.Local(locals.get(token), token);
    }
    return read(token);
  }

  /** A product of the registers of its operands. */
  private Expr product(Tile tile, List<Expr> given) {
    List<Expr> words = new ArrayList<>();
    for (Expr argument : given) {
      boolean several = argument instanceof Expr.Read read && read.operand().count() > 1;
      if (argument instanceof Expr.Read read && several && read.part() < 0) {
        for (int part = 0; part < read.operand().count(); part++) {
          words.add(new Expr.Read(read.type(), read.operand(), part));
        }
      } else {
        words.add(argument);
      }
    }
    if (words.size() != tile.arguments()) {
      throw fault("(" + tile.name() + ") takes " + tile.arguments() + " registers.");
    }
    return new Expr.Product(tile.type(), tile, words);
  }

  private Expr.Read read(String token) {
    int dot = token.indexOf('.');
    String name = dot < 0 ? token : token.substring(0, dot);
    OperandSpec spec = operands.get(name);
    if (spec == null) {
      throw fault("(" + name + ") is neither an operand nor a value named before.");
    }
    if (dot < 0) {
      return new Expr.Read(spec.type().read(), spec, -1);
    }
    String part = token.substring(dot + 1);
    int index = part.equals("lo") ? 0 : part.equals("hi") ? 1 : Integer.parseInt(part);
    Type type = spec.type() == Type.H2 ? Type.F16 : spec.type().read();
    return new Expr.Read(type, spec, index);
  }

  private List<Expr> arguments() {
    List<Expr> found = new ArrayList<>();
    expect("(");
    while (!peek(")")) {
      found.add(expression());
      if (!peek(")")) {
        expect(",");
      }
    }
    expect(")");
    return found;
  }

  private Type type(String name) {
    return Type.named(name).orElseThrow(() -> fault("(" + name + ") is no type."));
  }

  private boolean peek(String token) {
    return next < tokens.size() && tokens.get(next).equals(token);
  }

  private String take() {
    if (next >= tokens.size()) {
      throw fault("the meaning ends too early.");
    }
    return tokens.get(next++);
  }

  private void expect(String token) {
    String found = take();
    if (!found.equals(token)) {
      throw fault("(" + token + ") is expected where (" + found + ") stands.");
    }
  }

  private IsaFault fault(String message) {
    return new IsaFault(place, message, "");
  }
}
