package org.mlswitcheroo.semantics.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads expressions. A reduction takes the product that follows it. */
final class FormulaParser {
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("==", "!=", "<", "<=", ">", ">="),
          List.of("+", "-"),
          List.of("*", "/", "//", "%"));
  private static final int PRODUCT = 2;
  private final Tokens tokens;
  private final Map<String, List<Formula>> arrays;

  FormulaParser(Tokens tokens, Map<String, List<Formula>> arrays) {
    this.tokens = tokens;
    this.arrays = arrays;
  }

  Tokens tokens() {
    return tokens;
  }

  Formula formula() {
    return level(0);
  }

  private Formula level(int depth) {
    if (depth == LEVELS.size()) {
      return unary();
    }
    Formula left = level(depth + 1);
    for (String op = next(depth); !op.isEmpty(); op = next(depth)) {
      left = new Formula.Binary(op, left, level(depth + 1));
    }
    return left;
  }

  private String next(int depth) {
    for (String op : LEVELS.get(depth)) {
      if (tokens.take(op)) {
        return op;
      }
    }
    return "";
  }

  private Formula unary() {
    if (tokens.take("-")) {
      Formula value = unary();
      return value instanceof Formula.Num num
          ? new Formula.Num(-num.value())
          : new Formula.Negative(value);
    }
    return atom();
  }

  private Formula atom() {
    int column = tokens.column();
    if (tokens.take("(")) {
      Formula inner = formula();
      tokens.expect(")");
      return inner;
    }
    String word = tokens.take();
    if (Character.isDigit(word.charAt(0))) {
      return new Formula.Num(Double.parseDouble(word));
    }
    if (!Character.isJavaIdentifierStart(word.charAt(0))) {
      throw new MeaningFault("a value is expected where (" + word + ") stands.", column);
    }
    if (tokens.take("[")) {
      return element(word, column);
    }
    if (tokens.peek("(")) {
      return call(word, column);
    }
    if (word.equals("inf") || word.equals("pi")) {
      return new Formula.Num(word.equals("pi") ? Math.PI : Double.POSITIVE_INFINITY);
    }
    List<Formula> sizes = arrays.get(word);
    if (sizes != null && !sizes.isEmpty()) {
      throw new MeaningFault("the array (" + word + ") needs indices.", column);
    }
    return sizes == null
        ? new Formula.Name(word)
        : new Formula.Element(word, List.of(), Optional.empty());
  }

  private Formula element(String array, int column) {
    List<Formula> indices = new ArrayList<>();
    Optional<Formula> outside = Optional.empty();
    while (!tokens.peek("]")) {
      indices.add(formula());
      if (tokens.take("|")) {
        outside = Optional.of(formula());
      } else if (!tokens.peek("]")) {
        tokens.expect(",");
      }
    }
    tokens.expect("]");
    List<Formula> sizes = arrays.get(array);
    if (sizes == null) {
      throw new MeaningFault("there is no array (" + array + ") up to here.", column);
    }
    if (sizes.size() != indices.size()) {
      String axes = sizes.size() + " axes, not (" + indices.size() + ").";
      throw new MeaningFault("the array (" + array + ") has " + axes, column);
    }
    return new Formula.Element(array, indices, outside);
  }

  private Formula call(String name, int column) {
    tokens.expect("(");
    if (Functions.REDUCTIONS.contains(name)
        && (tokens.peekBehind("<") || tokens.peekBehind("<="))) {
      List<Formula.Bound> bounds = new ArrayList<>();
      do {
        String index = tokens.name();
        boolean inclusive = tokens.take("<=");
        if (!inclusive) {
          tokens.expect("<");
        }
        bounds.add(new Formula.Bound(index, inclusive, level(1)));
      } while (tokens.take(","));
      tokens.expect(")");
      return new Formula.Reduce(name, bounds, level(PRODUCT));
    }
    Integer arity = Functions.ARITY.get(name);
    if (arity == null) {
      throw new MeaningFault("(" + name + ") is neither a function nor a reduction.", column);
    }
    List<Formula> arguments = new ArrayList<>();
    while (!tokens.peek(")")) {
      arguments.add(formula());
      if (!tokens.peek(")")) {
        tokens.expect(",");
      }
    }
    tokens.expect(")");
    if (arguments.size() != arity) {
      String count = arity + " arguments, not (" + arguments.size() + ").";
      throw new MeaningFault("(" + name + ") takes " + count, column);
    }
    return new Formula.Call(name, arguments);
  }
}
