package org.mlswitcheroo.semantics.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.semantics.meaning.TensorMeaning.Step;

/** Computes what a meaning says, in double precision. Used by one thread. */
public final class MeaningEvaluator {
  private final Map<String, double[]> arrays;
  private final Map<String, int[]> shapes = new HashMap<>();
  private final Map<String, Integer> slots = new HashMap<>();
  private final Map<String, Double> numbers;
  private double[] env = new double[32];

  private MeaningEvaluator(Map<String, double[]> arrays, Map<String, Double> numbers) {
    this.arrays = new HashMap<>(arrays);
    this.numbers = numbers;
  }

  /** An array and its shape. */
  public record Value(double[] elements, int[] shape) {}

  /**
   * The result of a meaning. Optional inputs without an array are missing.
   *
   * @param arrays the inputs, last axis closest
   * @param numbers sizes and attributes by name
   */
  public static Value evaluate(
      TensorMeaning meaning, Map<String, double[]> arrays, Map<String, Double> numbers) {
    java.util.Set<String> absent = new java.util.LinkedHashSet<>();
    for (TensorMeaning.Array input : meaning.inputs()) {
      if (!arrays.containsKey(input.name())) {
        if (!input.optional()) {
          throw new MeaningFault("the array (" + input.name() + ") is not given.", 0);
        }
        absent.add(input.name());
      }
    }
    MeaningEvaluator evaluator = new MeaningEvaluator(arrays, numbers);
    TensorMeaning whole = meaning.without(absent);
    for (TensorMeaning.Array input : whole.inputs()) {
      int[] shape = evaluator.shape(input.sizes());
      evaluator.shapes.put(input.name(), shape);
      if (count(shape) > arrays.getOrDefault(input.name(), new double[0]).length) {
        throw new MeaningFault("the array (" + input.name() + ") is too small.", 0);
      }
    }
    for (Step step : whole.steps()) {
      evaluator.run(step);
    }
    String name = meaning.result().name();
    return new Value(
        evaluator.arrays.getOrDefault(name, new double[0]),
        evaluator.shapes.getOrDefault(name, new int[0]));
  }

  /** The numbers that sizes are, given others. */
  public static int[] sizes(List<Formula> sizes, Map<String, Double> numbers) {
    int[] found = new int[sizes.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = (int) number(sizes.get(i), numbers);
    }
    return found;
  }

  private static double number(Formula formula, Map<String, Double> numbers) {
    if (formula instanceof Formula.Num num) {
      return num.value();
    }
    if (formula instanceof Formula.Name name) {
      Double value = numbers.get(name.name());
      if (value != null) {
        return value;
      }
    }
    if (formula instanceof Formula.Negative negative) {
      return -number(negative.value(), numbers);
    }
    if (formula instanceof Formula.Binary binary) {
      double a = number(binary.left(), numbers);
      double b = number(binary.right(), numbers);
      return switch (binary.op()) {
        case "+" -> a + b;
        case "-" -> a - b;
        case "*" -> a * b;
        case "/" -> a / b;
        default -> Functions.two(binary.op(), a, b);
      };
    }
    if (formula instanceof Formula.Call call && call.arguments().size() == 1) {
      return Functions.one(call.function(), number(call.arguments().get(0), numbers));
    }
    return new MeaningEvaluator(Map.of(), numbers).compile(formula).value();
  }

  private static int count(int[] shape) {
    int count = 1;
    for (int size : shape) {
      count *= Math.max(size, 0);
    }
    return count;
  }

  private int[] shape(List<Formula> sizes) {
    return sizes.stream().mapToInt(size -> (int) compile(size).value()).toArray();
  }

  private interface Code {
    double value();
  }

  private int slot(String name) {
    int slot = slots.computeIfAbsent(name, k -> slots.size());
    if (slot >= env.length) {
      env = java.util.Arrays.copyOf(env, 2 * env.length);
    }
    return slot;
  }

  private void run(Step step) {
    int[] shape = shape(step.sizes());
    double[] out = new double[count(shape)];
    int[] places = step.indices().stream().mapToInt(this::slot).toArray();
    Code code = compile(step.value());
    int[] at = new int[shape.length];
    for (int i = 0; i < out.length; i++) {
      for (int axis = 0; axis < places.length; axis++) {
        env[places[axis]] = at[axis];
      }
      out[i] = code.value();
      for (int axis = shape.length - 1; axis >= 0 && ++at[axis] == shape[axis]; axis--) {
        at[axis] = 0;
      }
    }
    step.indices().forEach(slots::remove);
    arrays.put(step.array(), out);
    shapes.put(step.array(), shape);
  }

  private Code compile(Formula formula) {
    if (formula instanceof Formula.Num num) {
      double value = num.value();
      return () -> value;
    }
    if (formula instanceof Formula.Name name) {
      Integer slot = slots.get(name.name());
      if (slot != null) {
        return () -> env[slot];
      }
      Double value = numbers.get(name.name());
      if (value == null) {
        throw new MeaningFault("the number (" + name.name() + ") is not given.", 0);
      }
      return () -> value;
    }
    if (formula instanceof Formula.Negative negative) {
      Code inner = compile(negative.value());
      return () -> -inner.value();
    }
    if (formula instanceof Formula.Binary binary) {
      return binary(binary.op(), compile(binary.left()), compile(binary.right()));
    }
    if (formula instanceof Formula.Call call) {
      List<Code> parts = call.arguments().stream().map(this::compile).toList();
      String function = call.function();
      return switch (parts.size()) {
        case 1 -> () -> Functions.one(function, parts.get(0).value());
        case 2 -> binary(function, parts.get(0), parts.get(1));
        default -> () -> parts.get(0).value() != 0 ? parts.get(1).value() : parts.get(2).value();
      };
    }
    return formula instanceof Formula.Element element
        ? element(element)
        : reduce((Formula.Reduce) formula);
  }

  private static Code binary(String op, Code a, Code b) {
    return switch (op) {
      case "+" -> () -> a.value() + b.value();
      case "-" -> () -> a.value() - b.value();
      case "*" -> () -> a.value() * b.value();
      case "/" -> () -> a.value() / b.value();
      default -> () -> Functions.two(op, a.value(), b.value());
    };
  }

  private Code element(Formula.Element element) {
    double[] array = arrays.getOrDefault(element.array(), new double[0]);
    int[] shape = shapes.getOrDefault(element.array(), new int[0]);
    Code[] indices = element.indices().stream().map(this::compile).toArray(Code[]::new);
    Code outside = element.outside().map(this::compile).orElse(null);
    return () -> {
      int place = 0;
      for (int axis = 0; axis < indices.length; axis++) {
        double index = indices[axis].value();
        if (!(index >= 0 && index < shape[axis])) {
          if (outside == null) {
            throw new MeaningFault("(" + element.array() + ") is read outside.", 0);
          }
          return outside.value();
        }
        place = place * shape[axis] + (int) index;
      }
      return array[place];
    };
  }

  private Code reduce(Formula.Reduce reduce) {
    List<Code> limits = new ArrayList<>();
    int[] places = new int[reduce.bounds().size()];
    boolean[] inclusive = new boolean[places.length];
    for (int i = 0; i < places.length; i++) {
      Formula.Bound bound = reduce.bounds().get(i);
      limits.add(compile(bound.limit()));
      places[i] = slot(bound.index());
      inclusive[i] = bound.inclusive();
    }
    Code body = compile(reduce.body());
    reduce.bounds().forEach(bound -> slots.remove(bound.index()));
    String kind = reduce.kind();
    return () -> {
      int[] ends = new int[places.length];
      int count = 1;
      for (int i = 0; i < places.length; i++) {
        ends[i] = (int) limits.get(i).value() + (inclusive[i] ? 1 : 0);
        count *= Math.max(ends[i], 0);
      }
      double total = kind.equals("prod") ? 1 : 0;
      int best = 0;
      int[] at = new int[places.length];
      for (int n = 0; n < count; n++) {
        for (int i = 0; i < places.length; i++) {
          env[places[i]] = at[i];
        }
        double x = body.value();
        switch (kind) {
          case "sum", "mean" -> total += x;
          case "prod" -> total *= x;
          default -> {
            boolean better = n == 0 || (kind.endsWith("max") ? x > total : x < total);
            best = better ? n : best;
            total = better ? x : total;
          }
        }
        for (int i = places.length - 1; i >= 0 && ++at[i] == ends[i]; i--) {
          at[i] = 0;
        }
      }
      if (count == 0 && (kind.equals("max") || kind.equals("min"))) {
        return kind.equals("max") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      }
      return kind.startsWith("arg") ? best : kind.equals("mean") ? total / count : total;
    };
  }
}
