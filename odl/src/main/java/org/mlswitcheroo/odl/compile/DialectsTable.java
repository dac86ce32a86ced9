package org.mlswitcheroo.odl.compile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.mlswitcheroo.odl.model.Alias;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.read.Knowledge;

/** The dialects with what they inherit already in place. */
final class DialectsTable {
  private final Knowledge knowledge;

  DialectsTable(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The table. */
  ObjectNode json() {
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    knowledge.dialects().forEach((name, dialect) -> table.set(name, of(dialect)));
    return table;
  }

  private ObjectNode of(Dialect dialect) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("summary", dialect.summary());
    node.put("inherits", dialect.inherits());
    node.put("modules", dialect.modules());
    ArrayNode lineage = node.putArray("lineage");
    knowledge.lineage(dialect.dialect()).forEach(lineage::add);
    node.put("tensor", dialect.tensor());
    node.put("module_base", dialect.moduleBase());
    node.put("forward_method", dialect.forwardMethod());
    ArrayNode magic = node.putArray("inject_magic_args");
    dialect.injectMagicArgs().forEach(text -> magic.add(text.text()));
    Spelling spelling = Spelling.of(knowledge, dialect.dialect());
    ObjectNode aliases = node.putObject("aliases");
    for (Map.Entry<String, Alias> alias : spelling.aliases().entrySet()) {
      ObjectNode one = aliases.putObject(alias.getKey());
      one.put("module", alias.getValue().module());
      if (!alias.getValue().name().isEmpty()) {
        one.put("name", alias.getValue().name());
      }
    }
    ObjectNode paths = node.putObject("paths");
    spelling.prefixes().forEach(path -> paths.put(path, spelling.write(path).orElseThrow()));
    ObjectNode traits = node.putObject("traits");
    dialect.traits().forEach((key, text) -> traits.put(key, text.text()));
    return node;
  }
}
