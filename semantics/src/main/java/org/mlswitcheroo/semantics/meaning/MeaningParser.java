package org.mlswitcheroo.semantics.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.semantics.meaning.TensorMeaning.Array;
import org.mlswitcheroo.semantics.meaning.TensorMeaning.Step;

/** Reads the text of a meaning. Used once. */
final class MeaningParser {
  private final FormulaParser in;
  private final Map<String, List<Formula>> arrays = new LinkedHashMap<>();

  MeaningParser(String text) {
    this.in = new FormulaParser(new Tokens(text), arrays);
  }

  /** The whole meaning. */
  TensorMeaning meaning() {
    Tokens tokens = in.tokens();
    List<Array> inputs = new ArrayList<>();
    while (!tokens.peek(";")) {
      inputs.add(array());
      if (!tokens.peek(";")) {
        tokens.expect(",");
      }
    }
    tokens.expect(";");
    int column = tokens.column();
    Array result = array();
    if (result.optional()) {
      throw new MeaningFault("the result (" + result.name() + ") cannot be optional.", column);
    }
    arrays.remove(result.name());
    List<Step> steps = new ArrayList<>();
    while (!tokens.end()) {
      tokens.expect(";");
      if (!tokens.end()) {
        steps.add(step(inputs, result));
      }
    }
    if (steps.isEmpty() || !steps.get(steps.size() - 1).array().equals(result.name())) {
      throw new MeaningFault("the last step must set (" + result.name() + ").", tokens.column());
    }
    return new TensorMeaning(inputs, result, steps);
  }

  private Array array() {
    Tokens tokens = in.tokens();
    int column = tokens.column();
    String name = tokens.name();
    tokens.expect("(");
    List<Formula> sizes = new ArrayList<>();
    while (!tokens.peek(")")) {
      sizes.add(in.formula());
      if (!tokens.peek(")")) {
        tokens.expect(",");
      }
    }
    tokens.expect(")");
    if (arrays.put(name, sizes) != null) {
      throw new MeaningFault("there are two arrays (" + name + ").", column);
    }
    return new Array(name, sizes, tokens.take("?"));
  }

  private Step step(List<Array> inputs, Array result) {
    Tokens tokens = in.tokens();
    int column = tokens.column();
    String name = tokens.name();
    List<String> indices = new ArrayList<>();
    if (tokens.take("[")) {
      while (!tokens.peek("]")) {
        indices.add(tokens.name());
        if (!tokens.peek("]")) {
          tokens.expect(",");
        }
      }
      tokens.expect("]");
    }
    tokens.expect("=");
    if (arrays.containsKey(name)) {
      throw new MeaningFault("(" + name + ") is set already.", column);
    }
    Formula value = in.formula();
    List<Formula> sizes =
        name.equals(result.name()) ? result.sizes() : reached(indices, value, inputs, result);
    if (sizes.size() != indices.size()) {
      String axes = sizes.size() + " axes and (" + indices.size() + ") indices.";
      throw new MeaningFault("(" + name + ") has " + axes, column);
    }
    arrays.put(name, sizes);
    return new Step(name, indices, sizes, value);
  }

  /**
   * How far the indices of an array between input and result go: an index that alone is an index of
   * an array goes along that axis; one that is not, along the axis whose size has its name in
   * capitals.
   */
  private List<Formula> reached(
      List<String> indices, Formula value, List<Array> inputs, Array result) {
    Set<Formula> known = new LinkedHashSet<>();
    inputs.forEach(input -> known.addAll(input.sizes()));
    known.addAll(result.sizes());
    List<Formula> found = new ArrayList<>();
    for (String index : indices) {
      Formula capital = new Formula.Name(index.toUpperCase(java.util.Locale.ROOT));
      Formula along = along(index, value);
      if (along == null && !known.contains(capital)) {
        throw new MeaningFault(
            "how far the index (" + index + ") goes is not known.", in.tokens().column());
      }
      found.add(along == null ? capital : along);
    }
    return found;
  }

  private @org.jspecify.annotations.Nullable Formula along(String index, Formula value) {
    if (value instanceof Formula.Element element) {
      List<Formula> sizes = arrays.getOrDefault(element.array(), List.of());
      int at = element.indices().indexOf(new Formula.Name(index));
      if (at >= 0 && at < sizes.size()) {
        return sizes.get(at);
      }
    }
    for (Formula part : value.parts()) {
      Formula found = along(index, part);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
