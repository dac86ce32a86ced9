package org.mlswitcheroo.core.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Rows of several operations put together by the class of the target, as a Python dictionary. */
final class LayerTable {
  /** The longest line that a formatter leaves alone. */
  static final int WIDTH = 110;

  private final Map<String, Map<String, ParamRow>> params = new TreeMap<>();
  private final Map<String, String> custom = new TreeMap<>();

  /** Puts rows under the spelling of their classes; rows of one class have to agree. */
  static LayerTable of(List<LayerRow> rows, UnaryOperator<String> spelling) {
    LayerTable table = new LayerTable();
    for (LayerRow row : rows) {
      for (String target : row.targets()) {
        table.add(spelling.apply(target), row);
      }
    }
    return table;
  }

  private void add(String target, LayerRow row) {
    if (!row.custom().isEmpty()) {
      require(custom.merge(target, row.custom(), (a, b) -> a).equals(row.custom()), row, target);
    }
    for (ParamRow param : row.params()) {
      Map<String, ParamRow> known = params.computeIfAbsent(target, any -> new TreeMap<>());
      ParamRow before = known.getOrDefault(param.target(), param);
      Optional<Change> both = before.change().and(param.change());
      require(both.isPresent() && before.sources().equals(param.sources()), row, target);
      known.put(param.target(), new ParamRow(param.target(), param.sources(), both.orElseThrow()));
    }
    require(!(custom.containsKey(target) && params.containsKey(target)), row, target);
  }

  private static void require(boolean agrees, LayerRow row, String target) {
    if (!agrees) {
      throw new IllegalArgumentException(
          "the weights of ("
              + row.op()
              + ") differ from those of another operation that is written"
              + " as ("
              + target
              + ")\nMaybe give one of them a helper class.");
    }
  }

  /** The entries of the dictionary, each a line or, where it would be too long, several. */
  String python() {
    Map<String, String> entries = new TreeMap<>();
    custom.forEach(
        (target, function) -> entries.put(target, "    " + target + ": " + function + ",\n"));
    params.forEach((target, rows) -> entries.put(target, entry(target, rows)));
    return String.join("", entries.values());
  }

  private static String entry(String target, Map<String, ParamRow> rows) {
    List<String> items = new ArrayList<>();
    for (ParamRow row : rows.values()) {
      String sources =
          row.sources().size() == 1
              ? quoted(row.sources().get(0))
              : "("
                  + String.join(", ", row.sources().stream().map(LayerTable::quoted).toList())
                  + ")";
      items.add(quoted(row.target()) + ": (" + sources + ", " + row.change().python() + ")");
    }
    String line = "    " + target + ": {" + String.join(", ", items) + "},";
    return line.length() <= WIDTH
        ? line + "\n"
        : "    " + target + ": {\n        " + String.join(",\n        ", items) + ",\n    },\n";
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
