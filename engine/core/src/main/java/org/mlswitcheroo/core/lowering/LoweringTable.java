package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.core.kernel.TableLines;

/** What operations are as kernels. Immutable and thread-safe. */
public final class LoweringTable {
  /**
   * A row.
   *
   * @param when tests on arguments
   * @param meaning what it computes, empty when it is a shape or a number
   * @param shape the new shape of the same elements
   * @param value a number of the host
   * @param state arrays of the layer and the arguments that must be true for each
   * @param ignore arguments that change nothing
   * @param let names for expressions of the host
   * @param integers inputs of whole numbers
   * @param result type of the result
   * @param strides how far apart the elements are along the axes of the shape
   * @param offset where the first element is
   * @param parts how many results there are
   * @param also another operation that gives a second result, or follows each
   * @param each operation of the elements of lists
   */
  record Row(
      String op,
      List<String> when,
      String meaning,
      String shape,
      String value,
      Map<String, String> state,
      Set<String> ignore,
      Map<String, String> let,
      Set<String> integers,
      String result,
      String place,
      String strides,
      String offset,
      String parts,
      String also,
      String each) {}

  private final Map<String, List<Row>> rows = new HashMap<>();

  /** The shipped table. */
  public static LoweringTable load() {
    return of(TableLines.of("lowering"));
  }

  static LoweringTable of(List<String[]> lines) {
    LoweringTable table = new LoweringTable();
    for (String[] f : lines) {
      table
          .rows
          .computeIfAbsent(f[0], k -> new ArrayList<>())
          .add(
              new Row(
                  f[0],
                  list(f[1], "\n"),
                  f[2],
                  f[3],
                  f[4],
                  pairs(f[5]),
                  Set.copyOf(list(f[6], " ")),
                  pairs(f[7]),
                  Set.copyOf(list(f[8], " ")),
                  f[9].equals("float32") ? "f32" : f[9].equals("int64") ? "i64" : f[9],
                  f[10],
                  f[11],
                  f[12],
                  f[13],
                  f[14],
                  f[15]));
    }
    return table;
  }

  private static List<String> list(String text, String separator) {
    return text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    list(text, "\n")
        .forEach(p -> found.put(p.substring(0, p.indexOf('=')), p.substring(p.indexOf('=') + 1)));
    return found;
  }

  /** The rows of an operation in order. */
  List<Row> rows(String op) {
    return rows.getOrDefault(op, List.of());
  }
}
