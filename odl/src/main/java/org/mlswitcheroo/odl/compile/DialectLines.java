package org.mlswitcheroo.odl.compile;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlswitcheroo.odl.model.Alias;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Text;
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
    String forward = dialect.forwardMethod();
    add(
        name,
        "forward_method",
        forward.isEmpty()
            ? knowledge.dialect(dialect.modules()).map(Dialect::forwardMethod).orElse("")
            : forward);
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
    traits(dialect)
        .forEach(
            (key, text) -> {
              for (String word : text.text().split(" ")) {
                add(name, key, word);
              }
            });
  }

  /** The traits of a dialect, and those of the dialect of its modules that it does not have. */
  private Map<String, Text> traits(Dialect dialect) {
    Map<String, Text> traits = new TreeMap<>(dialect.traits());
    knowledge
        .dialect(dialect.modules())
        .ifPresent(modules -> modules.traits().forEach(traits::putIfAbsent));
    return traits;
  }

  private void add(String dialect, String key, String value) {
    if (!value.isEmpty()) {
      lines.add(dialect + "\t" + key + "\t" + value);
    }
  }
}
