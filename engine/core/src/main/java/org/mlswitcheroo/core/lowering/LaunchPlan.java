package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mlswitcheroo.core.kernel.Kernel;
import org.mlswitcheroo.core.kernel.Kernel.Parameter;

/** What is allocated and launched, in order. Confined to one thread. */
final class LaunchPlan {
  private static final int BLOCK = 256;
  private static final Map<String, String> TYPES =
      Map.of("f32", "float32", "i64", "int64", "bool", "bool");
  private final Map<String, String> tensors = new LinkedHashMap<>();
  private final List<String> steps = new ArrayList<>();
  private final List<Kernel> kernels = new ArrayList<>();
  private final Map<String, Integer> buffers = new LinkedHashMap<>();
  private final String prefix;

  /**
   * A plan.
   *
   * @param prefix of names of buffers, one that no tensor has
   */
  LaunchPlan(String prefix) {
    this.prefix = prefix;
  }

  /** Names an input or a parameter; gives its name. */
  String tensor(String name, String type) {
    String before = tensors.putIfAbsent(name, type);
    if (before != null && !before.equals(type)) {
      tensors.put(name, type);
    }
    return name;
  }

  /** Allocates a buffer. */
  String buffer(String shape, String type) {
    String name = prefix + buffers.size();
    buffers.put(name, buffers.size());
    steps.add("@alloc " + name + " " + TYPES.get(type) + " " + shape);
    return name;
  }

  /** A name for a kernel of an operation. */
  String kernelName(String op) {
    String plain = op.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    return "k" + kernels.size() + (plain.isEmpty() ? "" : "_" + plain);
  }

  /** Launches a kernel with a thread for each of a number of elements. */
  void launch(Kernel kernel, String count) {
    kernels.add(kernel);
    StringBuilder line = new StringBuilder("@launch ").append(kernel.name());
    line.append(" grid=((").append(count).append("+").append(BLOCK - 1).append(")//").append(BLOCK);
    line.append(", 1, 1) block=(").append(BLOCK).append(", 1, 1)");
    for (Parameter parameter : kernel.parameters()) {
      line.append(String.format(Locale.ROOT, " p%02x=", parameter.offset()));
      line.append(parameter.argument());
    }
    steps.add(line.toString());
  }

  List<Kernel> kernels() {
    return kernels;
  }

  /** The lines of the plan of a function. */
  List<String> lines(String function, List<String> inputs, List<String> results) {
    List<String> lines = new ArrayList<>();
    lines.add("@function " + function + "(" + String.join(", ", inputs) + ")");
    tensors.forEach((name, type) -> lines.add("@tensor " + name + " " + TYPES.get(type)));
    lines.addAll(steps);
    lines.add("@return " + String.join(", ", results));
    return lines;
  }
}
