package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.UnitTable;
import org.mlswitcheroo.facts.meaning.CommonName;
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
          "clear",
          "conj",
          "copy",
          "count",
          "cpu",
          "cuda",
          "data",
          "device",
          "dtype",
          "extend",
          "format",
          "get",
          "grad",
          "imag",
          "index",
          "insert",
          "item",
          "keys",
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

  /** The traits, and the interfaces of the source that the words of a file may mean. */
  static List<Object> of(
      DialectTable dialects, UnitTable units, String source, String target, Set<String> words) {
    List<Object> facts = new ArrayList<>();
    add(facts, "source", dialects, source);
    add(facts, "target", dialects, target);
    SortedSet<String> paths = new TreeSet<>();
    dialects.line(source).forEach(dialect -> paths.addAll(units.interfaces(dialect, words)));
    for (String path : paths) {
      if (!path.startsWith(".")) {
        facts.add(new KnownApi(path));
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
          facts.add(new KnownApi(path.substring(0, dot)));
        }
      } else if (COMMON.contains(path.substring(1))) {
        facts.add(new CommonName(path.substring(1)));
      } else {
        facts.add(new TensorName(path.substring(1)));
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
