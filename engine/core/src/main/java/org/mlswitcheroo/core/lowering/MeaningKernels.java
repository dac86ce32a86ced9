package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.core.kernel.KernelBuilder;
import org.mlswitcheroo.semantics.meaning.Formula;
import org.mlswitcheroo.semantics.meaning.TensorMeaning;

/** Makes a kernel of each step of a meaning: a thread computes one element. Used once. */
final class MeaningKernels {
  private final LaunchPlan plan;
  private final LoweringTable.Row row;
  private final Signature signature;
  private final Map<String, String> host = new LinkedHashMap<>();
  private final Map<String, FormulaCode.Source> sources = new HashMap<>();
  private final Map<String, String> scalars = new HashMap<>();
  private String spread = "";
  private boolean spreads;
  private String type = "f32";

  MeaningKernels(
      LaunchPlan plan, LoweringTable.Row row, Signature signature, Map<String, String> names) {
    this.plan = plan;
    this.row = row;
    this.signature = signature;
    this.host.putAll(names);
  }

  /** The array that the last step makes. */
  Value result(Map<String, Value> arrays, Map<String, Value> arguments) {
    AxisNames axes = new AxisNames(arguments);
    Set<String> absent = new HashSet<>();
    List<String> spreading = new ArrayList<>();
    String broadcast = "";
    for (Signature.Array input : signature.inputs()) {
      Value value = arrays.get(input.name());
      if (value == null) {
        absent.add(input.name());
      } else if (value instanceof Value.Tensor tensor) {
        axes.bind(input, tensor.shape());
        if (Signature.broadcasts(input)) {
          broadcast = input.axes().get(0).text();
          spreading.add(axes.tuple(broadcast).equals("()") ? "()" : leading(input, tensor.shape()));
        }
      } else {
        scalars.put(
            input.name(),
            value.host().orElseThrow(() -> new Refused("ASM-DOWN-ARGUMENT", input.name())));
        broadcast = input.axes().get(0).text();
      }
    }
    if (!broadcast.isEmpty()) {
      if (spreading.isEmpty()) {
        throw new Refused("ASM-DOWN-ARGUMENT", signature.inputs().get(0).name());
      }
      spreads = spreading.stream().distinct().count() > 1;
      spread = broadcast;
      axes.broadcast(broadcast, HostText.broadcast(spreading));
    }
    axes.sizes().forEach(host::put);
    boolean floats =
        arrays.values().stream()
                .anyMatch(a -> a instanceof Value.Tensor t && t.type().equals("f32"))
            || scalars.values().stream().anyMatch(text -> text.contains("."))
            || row.meaning().contains("/ ")
            || row.meaning().matches(".*\\d\\.\\d.*");
    type = row.result().isEmpty() ? floats ? "f32" : "i64" : row.result();
    TensorMeaning meaning = signature.meaning().without(absent);
    for (Signature.Array input : signature.inputs()) {
      if (arrays.get(input.name()) instanceof Value.Tensor tensor) {
        sources.put(input.name(), source(input, meaning, tensor));
      }
    }
    String shape = axes.shape(signature.result(), meaning.result().sizes(), host);
    String last = "";
    for (TensorMeaning.Step step : meaning.steps()) {
      boolean result = step.array().equals(meaning.result().name());
      List<String> sizes = step.sizes().stream().map(size -> HostText.of(size, host)).toList();
      String own = result ? shape : "(" + HostText.product(sizes) + ",)";
      String type = result ? this.type : "f32";
      last = plan.buffer(own, type);
      kernel(step, sizes, last, type, axes);
      sources.put(step.array(), new FormulaCode.Source(last, type, sizes, Optional.empty()));
    }
    return new Value.Tensor(last, last + ".shape", type, false);
  }

  /** The axes of an input that broadcast. */
  private static String leading(Signature.Array input, String shape) {
    int behind = input.axes().size() - 1;
    return behind == 0 ? shape : HostText.closed(shape) + "[:-" + behind + "]";
  }

  private FormulaCode.Source source(
      Signature.Array input, TensorMeaning meaning, Value.Tensor tensor) {
    List<String> sizes =
        meaning.input(input.name()).orElseThrow().sizes().stream()
            .map(
                size ->
                    size instanceof Formula.Name || size instanceof Formula.Num
                        ? HostText.of(size, host)
                        : "0")
            .toList();
    Optional<List<String>> strides = Optional.empty();
    if (spreads && Signature.broadcasts(input)) {
      List<String> all = new ArrayList<>();
      for (int i = 0; i < HostText.AXES; i++) {
        all.add(HostText.stride(leading(input, tensor.shape()), i));
      }
      strides = Optional.of(all);
    }
    return new FormulaCode.Source(tensor.name(), tensor.type(), sizes, strides);
  }

  private void kernel(
      TensorMeaning.Step step, List<String> sizes, String buffer, String type, AxisNames axes) {
    String count = buffer + ".size";
    KernelBuilder builder = new KernelBuilder(count);
    Map<String, String> names = new HashMap<>(host);
    FormulaCode code = new FormulaCode(builder, sources, names);
    int rest = builder.index();
    for (int i = step.indices().size() - 1; i >= 0; i--) {
      int digit = rest;
      if (i > 0) {
        int size = builder.parameter(sizes.get(i));
        int quotient = builder.op("udiv", rest, size);
        digit = builder.op("isub", rest, builder.op("imul", quotient, size));
        rest = quotient;
      }
      code.index(step.indices().get(i), digit, sizes.get(i));
      boolean wide =
          spreads && step.sizes().get(i) instanceof Formula.Name name && name.name().equals(spread);
      if (wide) {
        boolean first = i == 0 && step.array().equals(signature.meaning().result().name());
        int behind = step.indices().size() - 1;
        String shape = buffer + ".shape" + (behind == 0 ? "" : "[:-" + behind + "]");
        code.broadcast(StridedCopy.digits(builder, digit, first ? shape : axes.tuple(spread)));
      }
    }
    Formula value = scalars.isEmpty() ? step.value() : Scalars.in(step.value(), scalars, names);
    int register = type.equals("f32") ? code.real(value) : code.whole(value);
    builder.store(buffer, type, builder.index(), register);
    plan.launch(builder.kernel(plan.kernelName(row.op())), count);
  }
}
