package org.mlswitcheroo.odl.compile;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mlswitcheroo.odl.model.Alias;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.read.Knowledge;

/**
 * The properties of the dialects as lines of dialect, key and value, which a start reads faster
 * than JSON.
 */
final class DialectLines {
  private final Knowledge knowledge;
  private final SortedSet<String> lines = new TreeSet<>();

  DialectLines(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The lines, sorted; a trait of several words gives a line for each. */
  SortedSet<String> lines() {
    knowledge.dialects().values().forEach(this::add);
    return lines;
  }

  private void add(Dialect dialect) {
    String name = dialect.dialect();
    add(name, "modules", dialect.modules());
    add(name, "tensor_class", dialect.tensor());
    add(name, "forward_method", dialect.forwardMethod());
    for (String base : knowledge.lineage(name)) {
      lines.add(name + "\tlineage\t" + base);
    }
    for (Map.Entry<String, Alias> alias : Spelling.of(knowledge, name).aliases().entrySet()) {
      lines.add(
          name
              + "\talias\t"
              + alias.getKey()
              + " "
              + alias.getValue().module()
              + " "
              + alias.getValue().name());
    }
    dialect
        .traits()
        .forEach(
            (key, text) -> {
              for (String word : text.text().split(" ")) {
                add(name, key, word);
              }
            });
  }

  private void add(String dialect, String key, String value) {
    if (!value.isEmpty()) {
      lines.add(dialect + "\t" + key + "\t" + value);
    }
  }
}
