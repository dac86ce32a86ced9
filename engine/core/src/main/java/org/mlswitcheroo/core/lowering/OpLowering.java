package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.semantics.meaning.MeaningFault;

/** Makes kernels, shapes or numbers of operations. Confined to one thread. */
final class OpLowering {
  private static final Pattern PART = Pattern.compile("(\\w+?)_(\\d)");
  private final LoweringTable table;
  private final LaunchPlan plan;

  OpLowering(LoweringTable table, LaunchPlan plan) {
    this.table = table;
    this.plan = plan;
  }

  /** Whether something is known of an operation. */
  boolean knows(String op) {
    return !table.rows(op).isEmpty();
  }

  /** Whether an operation makes an array that its module keeps. */
  boolean isKept(String op) {
    return table.rows(op).stream().anyMatch(row -> row.result().equals("kept"));
  }

  /** Whether a layer keeps an array of this name. */
  boolean keeps(String op, String name) {
    return table.rows(op).stream().anyMatch(row -> row.state().containsKey(name));
  }

  /** The names of the inputs of an operation that a call gives, in order. */
  List<String> inputs(String op) {
    List<String> names = new ArrayList<>();
    for (LoweringTable.Row row : table.rows(op)) {
      if (!row.meaning().isEmpty()) {
        Signature.of(row.meaning()).inputs().stream()
            .map(Signature.Array::name)
            .filter(name -> !row.state().containsKey(name) && !names.contains(name))
            .forEach(names::add);
      }
    }
    return names.isEmpty() ? List.of("x") : names;
  }

  /**
   * The result of an operation.
   *
   * @param given names of the arguments that the source gives
   * @param path of the layer that keeps its arrays
   */
  Value apply(
      String op, Map<String, Value> arguments, Set<String> given, Optional<Value.Path> path) {
    if (!knows(op)) {
      throw new Refused("ASM-DOWN-OP", op);
    }
    for (LoweringTable.Row row : table.rows(op)) {
      if (row.when().stream().allMatch(test -> RowTests.holds(test, arguments))) {
        return apply(row, arguments, given, path);
      }
    }
    throw new Refused("ASM-DOWN-VARIANT", op);
  }

  private Value apply(
      LoweringTable.Row row,
      Map<String, Value> arguments,
      Set<String> given,
      Optional<Value.Path> path) {
    Map<String, Value> all = new LinkedHashMap<>(arguments);
    Optional<Value> folded = folded(row, all, given, path);
    if (folded.isPresent()) {
      return folded.get();
    }
    unknown(row, all, given);
    Optional<SpreadAxes> spread =
        row.meaning().contains("*C@axis") && all.get("axis") != null
            ? SpreadAxes.of(all.get("axis"))
            : Optional.empty();
    if (spread.isPresent() && all.get("x") instanceof Value.Tensor x) {
      boolean kept = Optional.ofNullable(all.get("keepdims")).flatMap(Value::truth).orElse(false);
      all.put("x", spread.get().moved(plan, row.op(), x));
      all.put("axis", spread.get().last());
      all.put("keepdims", new Value.Const(false));
      Value result = apply(row, all, Set.of(), path);
      return kept && result instanceof Value.Tensor y
          ? new Value.Tensor(y.name(), spread.get().kept(x.shape()), y.type(), false)
          : result;
    }
    if (!row.each().isEmpty()) {
      all.replaceAll(
          (name, value) -> value instanceof Value.Items items ? each(row, items, all) : value);
      return apply(row.also(), all, Set.of(), path);
    }
    if (!row.parts().isEmpty()) {
      return parts(row, all);
    }
    if (!row.also().isEmpty()) {
      Value second = apply(row.also(), arguments, Set.of(), path);
      return new Value.Items(List.of(computed(row, all, path), second));
    }
    return computed(row, all, path);
  }

  /** An operation of each element of a list. */
  private Value each(LoweringTable.Row row, Value.Items items, Map<String, Value> arguments) {
    List<Value> values = new ArrayList<>();
    for (Value each : items.values()) {
      if (!(each instanceof Value.Tensor)) {
        return items;
      }
      Map<String, Value> one = new LinkedHashMap<>(arguments);
      one.put("x", each);
      values.add(apply(row.each(), one, Set.of(), Optional.empty()));
    }
    return new Value.Items(values);
  }

  private Value parts(LoweringTable.Row row, Map<String, Value> all) {
    String count = HostText.filled(row.parts(), RowNames.of(row, all));
    long parts =
        Literals.value(count)
            .flatMap(Value::whole)
            .orElseThrow(() -> new Refused("ASM-DOWN-NUMBER", count));
    List<Value> found = new ArrayList<>();
    for (long i = 0; i < parts; i++) {
      Map<String, Value> one = new LinkedHashMap<>(all);
      one.put("part", new Value.Const(i));
      found.add(computed(row, one, Optional.empty()));
    }
    return new Value.Items(found);
  }

  private Value computed(LoweringTable.Row row, Map<String, Value> all, Optional<Value.Path> path) {
    if (!row.shape().isEmpty() || !row.value().isEmpty()) {
      String text = row.shape() + row.value();
      String host = HostText.filled(text, RowNames.of(row, all));
      if (row.shape().isEmpty()) {
        return Literals.value(host).orElseGet(() -> new Value.Host(host));
      }
      Value.Tensor x = tensor(row, "x", all.get("x"));
      if (!row.strides().isEmpty()) {
        Map<String, String> names = RowNames.of(row, all);
        String strides = HostText.filled(row.strides(), names);
        String offset = row.offset().isEmpty() ? "0" : HostText.filled(row.offset(), names);
        return StridedCopy.of(plan, row.op(), x, host, strides, offset);
      }
      return new Value.Tensor(x.name(), host, x.type(), false);
    }
    try {
      Signature signature = Signature.of(row.meaning());
      return new MeaningKernels(plan, row, signature, RowNames.of(row, all))
          .result(arrays(row, signature, all, path), all);
    } catch (MeaningFault fault) {
      throw new IllegalStateException(row.place() + ": " + fault.getMessage(), fault);
    }
  }

  /** An operation of a list: of the first two, and of what comes out and the next. */
  private Optional<Value> folded(
      LoweringTable.Row row, Map<String, Value> all, Set<String> given, Optional<Value.Path> path) {
    for (Map.Entry<String, Value> entry : Map.copyOf(all).entrySet()) {
      String name = entry.getKey();
      if (entry.getValue() instanceof Value.Items items && row.meaning().contains(name + "_1 (")) {
        if (items.values().size() == 1) {
          return Optional.of(items.values().get(0));
        }
        if (items.values().size() > 2) {
          Map<String, Value> first = new LinkedHashMap<>(all);
          first.put(name, new Value.Items(items.values().subList(0, 2)));
          List<Value> rest = new ArrayList<>();
          rest.add(apply(row, first, given, path));
          rest.addAll(items.values().subList(2, items.values().size()));
          Map<String, Value> next = new LinkedHashMap<>(all);
          next.put(name, new Value.Items(rest));
          return Optional.of(apply(row, next, given, path));
        }
        all.put(name + "_0", items.values().get(0));
        all.put(name + "_1", items.values().get(1));
      }
    }
    return Optional.empty();
  }

  /** Arguments that the row does not know must be those that change nothing. */
  private static void unknown(
      LoweringTable.Row row, Map<String, Value> arguments, Set<String> given) {
    String known =
        row.meaning()
            + " "
            + row.shape()
            + " "
            + row.value()
            + row.strides()
            + row.offset()
            + row.parts()
            + " "
            + row.when()
            + row.let();
    Set<String> words = new LinkedHashSet<>(row.ignore());
    words.add("x");
    Matcher m = Pattern.compile("[A-Za-z_]\\w*").matcher(known);
    while (m.find()) {
      words.add(m.group());
      Matcher part = PART.matcher(m.group());
      if (part.matches()) {
        words.add(part.group(1));
      }
    }
    for (Map.Entry<String, String> state : row.state().entrySet()) {
      words.addAll(List.of(state.getValue().split(" ")));
      words.add(state.getKey());
    }
    for (String name : given) {
      if (!words.contains(name) && !RowTests.isNone(arguments.get(name))) {
        throw new Refused("ASM-DOWN-ARGUMENT", name);
      }
    }
  }

  private Map<String, Value> arrays(
      LoweringTable.Row row,
      Signature signature,
      Map<String, Value> arguments,
      Optional<Value.Path> path) {
    Map<String, Value> arrays = new LinkedHashMap<>();
    for (Signature.Array input : signature.inputs()) {
      String name = input.name();
      Value value = arguments.get(name);
      String conditions = row.state().get(name);
      if (conditions != null && path.isPresent()) {
        boolean there = true;
        for (String condition : conditions.strip().split(" +")) {
          Value each = arguments.get(condition);
          there &= condition.isEmpty() || each == null || each.truth().orElse(true);
        }
        if (there) {
          String full = plan.tensor(path.get().of(name), "f32");
          arrays.put(name, new Value.Tensor(full, full + ".shape", "f32", false));
          continue;
        }
        value = null;
      }
      if (RowTests.isNone(value)) {
        if (!input.optional()) {
          throw new Refused("ASM-DOWN-ARGUMENT", name);
        }
        continue;
      }
      boolean scalar =
          Signature.broadcasts(input)
              && input.axes().size() == 1
              && !(value instanceof Value.Tensor);
      arrays.put(name, scalar ? value : tensor(row, name, value));
    }
    return arrays;
  }

  private Value.Tensor tensor(
      LoweringTable.Row row, String name, @org.jspecify.annotations.Nullable Value value) {
    if (!(value instanceof Value.Tensor tensor)) {
      throw new Refused("ASM-DOWN-ARGUMENT", name);
    }
    if (row.integers().contains(name) && tensor.given()) {
      plan.tensor(tensor.name(), "i64");
      return new Value.Tensor(tensor.name(), tensor.shape(), "i64", false);
    }
    return tensor;
  }
}
