package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.semantics.meaning.Formula;

/** What the names of sizes are, by the shapes of the arrays. Confined to one thread. */
final class AxisNames {
  private final Map<String, Value> arguments;
  private final Map<String, String> sizes = new LinkedHashMap<>();
  private final Map<String, String> tuples = new LinkedHashMap<>();

  AxisNames(Map<String, Value> arguments) {
    this.arguments = arguments;
  }

  /** The numbers by name. */
  Map<String, String> sizes() {
    return sizes;
  }

  /** The axes that a name with a star stands for. */
  String tuple(String name) {
    return tuples.getOrDefault(name, "()");
  }

  /** Takes the shape of an array. */
  void bind(Signature.Array array, String shape) {
    String all = HostText.closed(shape);
    List<Signature.Axis> axes = array.axes();
    int star = -1;
    int named = -1;
    for (int i = 0; i < axes.size(); i++) {
      boolean where = !axes.get(i).at().isEmpty();
      named = where ? i : named;
      star = axes.get(i).many() && !where && star < 0 ? i : star;
    }
    if (named >= 0) {
      at(axes, named, all);
      return;
    }
    for (int i = 0; i < axes.size(); i++) {
      Signature.Axis axis = axes.get(i);
      if (axis.count().isEmpty() || star < 0) {
        String slice;
        int behind = axes.size() - 1 - i;
        if (axis.many()) {
          slice =
              i == 0 && behind == 0
                  ? shape
                  : all + "[" + (i == 0 ? "" : i) + ":" + end(axes, i) + "]";
          set(axis, HostText.size(slice), slice);
        } else {
          boolean last = star >= 0 && i > star;
          String index = all + "[" + (last ? i - axes.size() : i) + "]";
          set(axis, index, "(" + index + ",)");
        }
      } else {
        String slice = all + "[-" + count(axis) + ":]";
        set(axis, HostText.size(slice), slice);
      }
    }
  }

  /** Where a star ends: before the axes behind it. */
  private String end(List<Signature.Axis> axes, int star) {
    int behind = axes.size() - 1 - star;
    if (behind == 1 && !axes.get(star + 1).count().isEmpty()) {
      return "-" + count(axes.get(star + 1));
    }
    return behind == 0 ? "" : "-" + behind;
  }

  private String count(Signature.Axis axis) {
    Value value = arguments.get(axis.count());
    if (value instanceof Value.Items items) {
      return "" + items.values().size();
    }
    if (value != null && value.whole().isPresent()) {
      return "1";
    }
    if (value instanceof Value.Host host) {
      return "len(" + host.text() + ")";
    }
    throw new Refused("ASM-DOWN-NUMBER", axis.count());
  }

  /** Axes of which one argument says where they are. */
  private void at(List<Signature.Axis> axes, int named, String all) {
    Signature.Axis axis = axes.get(named);
    Value value = arguments.get(axis.at());
    String first = "0";
    String length = "1";
    if (RowTests.isNone(value) && !axis.many()) {
      throw new Refused("ASM-DOWN-ARGUMENT", axis.at());
    }
    if (value == null || RowTests.isNone(value)) {
      length = "";
    } else if (value instanceof Value.Items items) {
      List<Long> numbers = new ArrayList<>();
      for (Value each : items.values()) {
        numbers.add(each.whole().orElseThrow(() -> new Refused("ASM-DOWN-NUMBER", axis.at())));
      }
      numbers.sort(Long::compare);
      for (int i = 1; i < numbers.size(); i++) {
        if (numbers.get(i) != numbers.get(0) + i || numbers.get(0) < 0 && numbers.get(i) >= 0) {
          throw new Refused("ASM-DOWN-AXES", axis.at());
        }
      }
      first = numbers.isEmpty() ? "0" : "" + numbers.get(0);
      length = numbers.isEmpty() ? "" : "" + numbers.size();
    } else {
      first =
          HostText.closed(
              value.host().orElseThrow(() -> new Refused("ASM-DOWN-NUMBER", axis.at())));
    }
    String from = first.equals("0") ? all : all + "[" + first + ":]";
    String middle = length.isEmpty() ? from : from + "[:" + length + "]";
    if (axis.many()) {
      set(axis, HostText.size(middle), middle);
    } else {
      String one = all + "[" + first + "]";
      set(axis, one, "(" + one + ",)");
    }
    if (named > 0) {
      String before = first.equals("0") ? "()" : all + "[:" + first + "]";
      set(axes.get(named - 1), HostText.size(before), before);
    }
    if (named + 1 < axes.size()) {
      String behind = length.isEmpty() ? "()" : from + "[" + length + ":]";
      set(axes.get(named + 1), HostText.size(behind), behind);
    }
  }

  private void set(Signature.Axis axis, String size, String tuple) {
    if (axis.text().matches("[A-Za-z_]\\w*")) {
      sizes.putIfAbsent(axis.text(), size.equals("prod(())") ? "1" : size);
      tuples.putIfAbsent(axis.text(), tuple);
    }
  }

  /** Names the axes of a broadcast. */
  void broadcast(String name, String tuple) {
    sizes.put(name, HostText.size(tuple));
    tuples.put(name, tuple);
  }

  /** The shape of the result. */
  String shape(Signature.Array result, List<Formula> formulas, Map<String, String> names) {
    List<String> parts = new ArrayList<>();
    int next = 0;
    for (Signature.Axis axis : result.axes()) {
      if (!axis.onlyIf().isEmpty()) {
        Optional<Boolean> there =
            Optional.ofNullable(arguments.get(axis.onlyIf())).flatMap(Value::truth);
        if (there.orElse(false)) {
          parts.add(kept(axis, result));
        }
        continue;
      }
      Formula formula = formulas.get(next++);
      boolean star =
          formula instanceof Formula.Name name && tuples.containsKey(name.name()) && axis.many();
      if (star) {
        String tuple = tuple(((Formula.Name) formula).name());
        if (!tuple.equals("()")) {
          parts.add("*" + HostText.closed(tuple));
        }
      } else {
        parts.add(HostText.of(formula, names));
      }
    }
    if (parts.size() == 1 && parts.get(0).startsWith("*")) {
      String only = parts.get(0).substring(1);
      return only;
    }
    return parts.isEmpty() ? "()" : "(" + String.join(", ", parts) + ",)";
  }

  /** As many ones as axes were reduced. */
  private String kept(Signature.Axis axis, Signature.Array result) {
    String tuple = tuples.getOrDefault(axis.text(), "");
    return tuple.isEmpty() ? "1" : "*((1,)*len(" + tuple + "))";
  }
}
