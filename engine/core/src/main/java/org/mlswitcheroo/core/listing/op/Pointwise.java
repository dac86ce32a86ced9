package org.mlswitcheroo.core.listing.op;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.semantics.meaning.Formula;
import org.mlswitcheroo.semantics.meaning.Functions;
import org.mlswitcheroo.semantics.meaning.MeaningFault;

/** The formula of an operation over elements, ready to be computed for many samples. */
final class Pointwise {
  private final Code code;
  private final List<String> inputs;
  private final List<String> attributes;

  private interface Code {
    double at(double[][] values, int sample);
  }

  private Pointwise(MeaningEntry entry) {
    this.inputs = entry.meaning().inputs().stream().map(a -> a.name()).toList();
    this.attributes = List.copyOf(entry.meaning().attributes());
    Map<String, Integer> places = new HashMap<>();
    inputs.forEach(name -> places.put(name, places.size()));
    attributes.forEach(name -> places.put(name, places.size()));
    this.code = compile(entry.meaning().steps().get(0).value(), places);
  }

  static Pointwise of(MeaningEntry entry) {
    return new Pointwise(entry);
  }

  /** The value of an expression, given what its leaves are; numbers stand for themselves. */
  static double[] evaluate(Term term, Map<String, double[]> leaves, int samples) {
    if (term.isLeaf()) {
      double[] values = leaves.get(term.leaf());
      if (values == null) {
        values = new double[samples];
        java.util.Arrays.fill(values, Double.parseDouble(term.leaf()));
      }
      return values;
    }
    List<Term> parts = term.parts().stream().map(part -> valued(part, leaves, samples)).toList();
    Map<String, Term> attributes = new HashMap<>();
    term.attributes().forEach((name, part) -> attributes.put(name, valued(part, leaves, samples)));
    return of(term.entry().get(0)).values(parts, attributes, samples);
  }

  private static Term valued(Term term, Map<String, double[]> leaves, int samples) {
    return Term.leaf("", evaluate(term, leaves, samples), true);
  }

  /** The values at all samples. */
  double[] values(List<Term> parts, Map<String, Term> given, int samples) {
    double[][] values = new double[inputs.size() + attributes.size()][];
    for (int i = 0; i < parts.size(); i++) {
      values[i] = parts.get(i).values();
    }
    for (int i = 0; i < attributes.size(); i++) {
      Term term = given.get(attributes.get(i));
      values[inputs.size() + i] = term == null ? new double[samples] : term.values();
    }
    double[] found = new double[samples];
    for (int i = 0; i < samples; i++) {
      found[i] = code.at(values, i);
    }
    return found;
  }

  private static Code compile(Formula formula, Map<String, Integer> places) {
    if (formula instanceof Formula.Num num) {
      double value = num.value();
      return (values, i) -> value;
    }
    if (formula instanceof Formula.Negative negative) {
      Code inner = compile(negative.value(), places);
      return (values, i) -> -inner.at(values, i);
    }
    if (formula instanceof Formula.Binary binary) {
      return two(binary.op(), compile(binary.left(), places), compile(binary.right(), places));
    }
    if (formula instanceof Formula.Call call) {
      List<Code> parts = call.arguments().stream().map(part -> compile(part, places)).toList();
      return switch (parts.size()) {
        case 1 -> (values, i) -> Functions.one(call.function(), parts.get(0).at(values, i));
        case 2 -> two(call.function(), parts.get(0), parts.get(1));
        default ->
            (values, i) ->
                parts.get(0).at(values, i) != 0
                    ? parts.get(1).at(values, i)
                    : parts.get(2).at(values, i);
      };
    }
    String name =
        formula instanceof Formula.Element element
            ? element.array()
            : formula instanceof Formula.Name named ? named.name() : "";
    Integer place = places.get(name);
    if (place == null) {
      throw new MeaningFault("(" + name + ") is not known.", 0);
    }
    return (values, i) -> values[place][i];
  }

  private static Code two(String op, Code a, Code b) {
    return switch (op) {
      case "+" -> (values, i) -> a.at(values, i) + b.at(values, i);
      case "-" -> (values, i) -> a.at(values, i) - b.at(values, i);
      case "*" -> (values, i) -> a.at(values, i) * b.at(values, i);
      case "/" -> (values, i) -> a.at(values, i) / b.at(values, i);
      default -> (values, i) -> Functions.two(op, a.at(values, i), b.at(values, i));
    };
  }
}
