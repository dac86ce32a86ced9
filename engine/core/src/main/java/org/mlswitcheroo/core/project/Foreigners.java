package org.mlswitcheroo.core.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mlswitcheroo.facts.meaning.Flows;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.Val;

/**
 * What a file is told of the definitions of other files: their facts, with ids behind those of its
 * own nodes.
 */
public final class Foreigners {
  private final Module module;
  private final int size;
  private final List<Ref> references = new ArrayList<>();
  private final Map<Ref, Integer> ids = new HashMap<>();
  private final List<Object> facts = new ArrayList<>();
  private final Set<Ref> reached = new HashSet<>();

  private Foreigners(Module module) {
    this.module = module;
    this.size = module.tree().nodes().size();
  }

  /**
   * The facts about what the names of a file stand for.
   *
   * @param used definitions by the names that stand for them
   * @param known further facts about the file
   * @param summaries the summary of a file
   */
  static Foreigners of(
      Module module,
      Map<Fqn, Definition> used,
      List<Object> known,
      Function<java.nio.file.Path, Summary> summaries) {
    Foreigners made = new Foreigners(module);
    made.facts.addAll(known);
    for (Map.Entry<Fqn, Definition> use : used.entrySet()) {
      Definition definition = use.getValue();
      Ref ref = new Ref(definition.file(), definition.node());
      made.reach(ref, summaries);
      made.bind(use.getKey(), definition, ref, summaries);
    }
    return made;
  }

  private void bind(
      Fqn name, Definition definition, Ref ref, Function<java.nio.file.Path, Summary> summaries) {
    int id = id(ref);
    if (definition.file().equals(module.file()) || definition.variable()) {
      facts.add(new Flows(id, name.node()));
      return;
    }
    for (Summary.Entry entry : summaries.apply(definition.file()).at(definition.node())) {
      if (entry.type() == Val.class) {
        Val val = (Val) fact(entry);
        facts.add(new Val(name.node(), val.kind(), val.what(), val.site()));
      }
    }
  }

  private void reach(Ref start, Function<java.nio.file.Path, Summary> summaries) {
    Deque<Ref> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty()) {
      Ref ref = open.pop();
      if (ref.file().equals(module.file()) || !reached.add(ref)) {
        continue;
      }
      for (Summary.Entry entry : summaries.apply(ref.file()).at(ref.node())) {
        facts.add(fact(entry));
        for (Object value : entry.values()) {
          if (value instanceof Ref next) {
            open.push(next);
          }
        }
      }
    }
  }

  private Object fact(Summary.Entry entry) {
    List<Object> values = new ArrayList<>();
    for (Object value : entry.values()) {
      values.add(value instanceof Ref ref ? id(ref) : value);
    }
    return Shape.of(entry.type()).make(values);
  }

  private int id(Ref ref) {
    if (ref.file().equals(module.file())) {
      return ref.node();
    }
    return ids.computeIfAbsent(
        ref,
        made -> {
          references.add(made);
          return size + references.size() - 1;
        });
  }

  /** What stands behind an id that is no node of the file. */
  Ref reference(int id) {
    return references.get(id - size);
  }

  /** How many ids there are, its own nodes included. */
  public int nodes() {
    return size + references.size();
  }

  /** The facts that the file is told. */
  public List<Object> facts() {
    return facts;
  }
}
