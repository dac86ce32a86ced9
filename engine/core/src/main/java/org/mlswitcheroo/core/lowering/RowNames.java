package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the names in the texts of a row stand for. */
final class RowNames {
  private RowNames() {}

  /** Arguments, their elements and named expressions as texts of the host. */
  static Map<String, String> of(LoweringTable.Row row, Map<String, Value> arguments) {
    Map<String, String> names = new LinkedHashMap<>();
    arguments.forEach(
        (name, value) -> {
          if (value instanceof Value.Tensor tensor) {
            if (name.equals("x")) {
              names.put("S", tensor.shape());
            }
            names.put(name + "_shape", tensor.shape());
            return;
          }
          value.host().ifPresent(text -> names.put(name, text));
          if (value instanceof Value.Items items) {
            names.put(name + "_count", "" + items.values().size());
            filled(items, arguments.get("x")).ifPresent(text -> names.put(name + "_filled", text));
          }
          for (int i = 0; i < HostText.AXES; i++) {
            Value part = value;
            if (value instanceof Value.Items items) {
              part =
                  i < items.values().size()
                      ? items.values().get(i)
                      : items.values().isEmpty()
                          ? value
                          : items.values().get(items.values().size() - 1);
            } else if (value instanceof Value.Host) {
              continue;
            }
            int number = i;
            part.host().ifPresent(text -> names.putIfAbsent(name + "_" + number, text));
          }
        });
    row.let()
        .forEach(
            (name, text) ->
                names.put(name, names.getOrDefault(text, HostText.filled(text, names))));
    return names;
  }

  /** A shape in which minus one is what is left. */
  private static Optional<String> filled(Value.Items items, @Nullable Value x) {
    List<String> sizes = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Value each : items.values()) {
      boolean open = each.whole().isPresent() && each.whole().get() == -1;
      Optional<String> text = each.host();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      sizes.add(open ? "" : text.get());
      if (!open) {
        others.add(text.get());
      }
    }
    if (sizes.contains("") && x instanceof Value.Tensor tensor) {
      String rest =
          HostText.size(tensor.shape()) + "//" + HostText.closed(HostText.product(others));
      sizes.replaceAll(size -> size.isEmpty() ? rest : size);
    }
    return Optional.of("(" + String.join(", ", sizes) + (sizes.size() == 1 ? ",)" : ")"));
  }
}
