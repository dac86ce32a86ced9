package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.facts.meaning.KnownApi;
import org.mlswitcheroo.facts.meaning.TensorName;
import org.mlswitcheroo.facts.meaning.Trait;

/** The properties of the two dialects as facts. */
final class Traits {
  /** Attributes that lists, dicts, strings, numbers and modules of Python have as well. */
  private static final Set<String> COMMON =
      Set.of(
          "add",
          "apply",
          "bias",
          "bool",
          "clear",
          "conj",
          "copy",
          "count",
          "cpu",
          "cuda",
          "data",
          "device",
          "dim",
          "double",
          "dtype",
          "extend",
          "float",
          "format",
          "get",
          "grad",
          "half",
          "imag",
          "index",
          "insert",
          "int",
          "item",
          "keys",
          "long",
          "mode",
          "name",
          "ndim",
          "pop",
          "real",
          "replace",
          "requires_grad",
          "requires_grad_",
          "set_",
          "shape",
          "size",
          "sort",
          "split",
          "stride",
          "T",
          "to",
          "type",
          "update",
          "values",
          "weight");

  private Traits() {}

  static List<Object> of(
      KnowledgeTables tables, DialectTable dialects, String source, String target) {
    List<Object> facts = new ArrayList<>();
    add(facts, "source", dialects, source);
    add(facts, "target", dialects, target);
    for (String[] row : tables.lines("index.tsv")) {
      if (row[0].equals(source)
          && row[1].startsWith(".")
          && !COMMON.contains(row[1].substring(1))) {
        facts.add(new TensorName(row[1].substring(1)));
      } else if (row[0].equals(source) && !row[1].startsWith(".")) {
        facts.add(new KnownApi(row[1]));
      }
    }
    return facts;
  }

  private static void add(List<Object> facts, String side, DialectTable table, String dialect) {
    table
        .traits(dialect)
        .forEach((key, values) -> values.forEach(v -> facts.add(new Trait(side, key, v))));
  }
}
