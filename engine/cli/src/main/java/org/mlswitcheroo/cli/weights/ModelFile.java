package org.mlswitcheroo.cli.weights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlswitcheroo.core.weights.LayerRows;
import org.mlswitcheroo.core.weights.ModelWeights;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.meaning.BufferName;
import org.mlswitcheroo.facts.meaning.DataAttr;
import org.mlswitcheroo.facts.meaning.Foreign;
import org.mlswitcheroo.facts.meaning.MakesModule;
import org.mlswitcheroo.facts.meaning.UnsavedBuffer;
import org.mlswitcheroo.facts.meaning.VariableAttr;
import org.mlswitcheroo.facts.python.Arg;
import org.mlswitcheroo.facts.python.Import;
import org.mlswitcheroo.facts.python.Literal;
import org.mlswitcheroo.facts.python.Place;
import org.mlswitcheroo.facts.python.SelfAttr;
import org.mlswitcheroo.facts.target.Rename;

/** Reads from the facts of a conversion what the weight script has to know. */
final class ModelFile {
  private final Path path;
  private final Collection<?> facts;

  ModelFile(Path path, Collection<?> facts) {
    this.path = path;
    this.facts = facts;
  }

  /** The data of the script. */
  ModelWeights weights(LayerRows rows) {
    Set<String> ops = new TreeSet<>();
    for (Object fact : facts) {
      if (fact instanceof Hub hub) {
        ops.add(hub.op());
      }
    }
    return new ModelWeights(
        path.getFileName().toString(),
        whole() ? rows.of(ops) : rows.all(),
        nonPersistent(),
        renamed(),
        arrays());
  }

  /** Whether no part of the model is in another file of the project or known by name only. */
  boolean whole() {
    for (Object fact : facts) {
      if (fact instanceof MakesModule || fact instanceof Foreign) {
        return false;
      }
      if (fact instanceof Import imported
          && (imported.path().startsWith(".") || beside(imported.path()))) {
        return false;
      }
    }
    return true;
  }

  private boolean beside(String module) {
    String first = module.contains(".") ? module.substring(0, module.indexOf('.')) : module;
    return Files.exists(path.resolveSibling(first + ".py"))
        || Files.exists(path.resolveSibling(first).resolve("__init__.py"));
  }

  private Set<String> nonPersistent() {
    Set<Integer> no = new HashSet<>();
    Map<Integer, Integer> statements = new HashMap<>();
    for (Object fact : facts) {
      if (fact instanceof Literal literal && literal.value().equals("False")) {
        no.add(literal.node());
      } else if (fact instanceof Place place) {
        statements.put(place.node(), place.stmt());
      }
    }
    Set<Integer> unsaved = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof Arg arg
          && no.contains(arg.value())
          && (arg.kw().equals("persistent") || arg.pos() == 2)) {
        unsaved.add(statements.getOrDefault(arg.call(), -1));
      }
    }
    Set<String> names = new TreeSet<>();
    for (Object fact : facts) {
      if (fact instanceof BufferName buffer && unsaved.contains(buffer.stmt())) {
        names.add(buffer.name());
      } else if (fact instanceof UnsavedBuffer buffer) { // of this file or of what it imports
        names.add(buffer.name());
      }
    }
    return names;
  }

  private Set<String> arrays() {
    Set<String> weights = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof VariableAttr attribute) {
        weights.add(attribute.cls() + "." + attribute.attr());
      }
    }
    Set<String> names = new TreeSet<>();
    for (Object fact : facts) {
      if (fact instanceof DataAttr data && !weights.contains(data.cls() + "." + data.attr())) {
        names.add(data.attr());
      }
    }
    return names;
  }

  private Map<String, String> renamed() {
    Map<Integer, String> attributes = new HashMap<>();
    for (Object fact : facts) {
      if (fact instanceof SelfAttr attribute && attribute.store()) {
        attributes.put(attribute.node(), attribute.attr());
      }
    }
    Map<String, String> names = new TreeMap<>();
    for (Object fact : facts) {
      if (fact instanceof Rename rename && attributes.containsKey(rename.node())) {
        names.put(rename.text(), attributes.get(rename.node()));
      }
    }
    return names;
  }
}
