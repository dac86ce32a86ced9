package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.PrintConflict;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.target.AddArgument;
import org.mlswitcheroo.facts.target.AddDefinition;
import org.mlswitcheroo.facts.target.AddImport;
import org.mlswitcheroo.facts.target.AddParameter;
import org.mlswitcheroo.facts.target.Insert;
import org.mlswitcheroo.facts.target.Mark;
import org.mlswitcheroo.facts.target.Note;
import org.mlswitcheroo.facts.target.Remove;
import org.mlswitcheroo.facts.target.Rename;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.ReplaceStatement;
import org.mlswitcheroo.facts.target.Unwrap;
import org.mlswitcheroo.facts.target.Wrap;

/**
 * The target facts by what they change, in an order that does not depend on how they were handed
 * over.
 */
final class Changes {
  final List<AddImport> imports = new ArrayList<>();
  final List<AddDefinition> definitions = new ArrayList<>();
  private final Map<Long, Replace> replaced = new HashMap<>();
  private final Map<Integer, Remove> removed = new HashMap<>();
  private final Map<Integer, Unwrap> unwrapped = new HashMap<>();
  private final Map<Integer, Rename> renamed = new HashMap<>();
  private final Map<Integer, Rename> renamedTokens = new HashMap<>();
  private final Map<Integer, ReplaceStatement> statements = new HashMap<>();
  private final Map<Integer, List<Wrap>> wraps = new HashMap<>();
  private final Map<Integer, List<AddArgument>> arguments = new HashMap<>();
  private final Map<Integer, List<AddParameter>> parameters = new HashMap<>();
  private final Map<Integer, Note> notes = new HashMap<>();
  private final Map<Integer, List<Mark>> marks = new HashMap<>();
  private final Map<String, List<Insert>> inserts = new HashMap<>();
  private final BitSet dirty = new BitSet();
  private final Source source;
  private boolean any;

  Changes(Source source, Collection<?> facts) {
    this.source = source;
    facts.forEach(this::take);
    wraps.values().forEach(all -> all.sort(Changes::order));
    arguments.values().forEach(all -> all.sort((a, b) -> a.kw().compareTo(b.kw())));
    parameters.values().forEach(all -> all.sort((a, b) -> a.text().compareTo(b.text())));
    marks.values().forEach(all -> all.sort(Changes::order));
    inserts.values().forEach(all -> all.sort(Changes::order));
  }

  // The comparators of the library are classes that every process makes anew.

  private static int order(Wrap a, Wrap b) {
    int orders = Integer.compare(a.order(), b.order());
    return orders == 0 ? a.template().text().compareTo(b.template().text()) : orders;
  }

  private static int order(Mark a, Mark b) {
    int codes = a.code().compareTo(b.code());
    return codes == 0 ? a.message().compareTo(b.message()) : codes;
  }

  private static int order(Insert a, Insert b) {
    int orders = Integer.compare(a.order(), b.order());
    return orders == 0 ? a.template().text().compareTo(b.template().text()) : orders;
  }

  private void take(Object fact) {
    if (fact instanceof Replace replace) {
      Replace other = replaced.put(replace.v(), replace);
      if (other != null && !other.equals(replace)) {
        Node node = source.tree.node(Ids.node(replace.v()));
        throw new PrintConflict(
            source.place(node)
                + ": the value ("
                + replace.v()
                + ") is replaced twice, by ("
                + other.expression()
                + ") and by ("
                + replace.expression()
                + ").");
      }
      touch(Ids.node(replace.v()));
    } else if (fact instanceof Wrap wrap) {
      put(wraps, wrap.node(), wrap);
    } else if (fact instanceof Rename rename) {
      rename(rename);
    } else if (fact instanceof Remove remove) {
      removed.put(remove.node(), remove);
      touch(remove.node());
    } else if (fact instanceof Insert insert) {
      boolean inside = insert.where().equals("start") || insert.where().equals("end");
      Node at = source.tree.node(insert.anchor());
      int anchor = inside ? at.id() : Kinds.line(source, at).id();
      List<Insert> there =
          inserts.computeIfAbsent(anchor + insert.where(), key -> new ArrayList<>());
      if (!there.contains(insert)) {
        there.add(insert);
      }
      touch(anchor);
    } else if (fact instanceof ReplaceStatement statement) {
      statements.put(statement.stmt(), statement);
      touch(statement.stmt());
    } else if (fact instanceof Unwrap unwrap) {
      unwrapped.put(unwrap.stmt(), unwrap);
      touch(unwrap.stmt());
    } else if (fact instanceof AddParameter parameter) {
      put(parameters, parameter.func(), parameter);
    } else if (fact instanceof AddArgument argument) {
      put(arguments, argument.call(), argument);
    } else if (fact instanceof Mark mark) {
      put(marks, Kinds.line(source, source.tree.node(mark.stmt())).id(), mark);
    } else if (fact instanceof Note note) {
      notes.merge(
          Kinds.line(source, source.tree.node(note.node())).id(),
          note,
          (a, b) -> a.text().compareTo(b.text()) <= 0 ? a : b);
    } else if (fact instanceof AddImport added) {
      if (!imports.contains(added)) {
        imports.add(added);
      }
      touch(0);
    } else if (fact instanceof AddDefinition definition) {
      if (!definitions.contains(definition)) {
        definitions.add(definition);
      }
      touch(0);
    }
  }

  private void rename(Rename rename) {
    Node node = source.tree.node(rename.node());
    renamed.put(rename.node(), rename);
    touch(rename.node());
    if (source.tree.inner(node.id()).isEmpty()) {
      renamedTokens.put(Headers.nameToken(source, node), rename);
    }
  }

  private <T> void put(Map<Integer, List<T>> map, int node, T fact) {
    List<T> there = map.computeIfAbsent(node, key -> new ArrayList<>());
    if (!there.contains(fact)) {
      there.add(fact);
    }
    touch(node);
  }

  private void touch(int node) {
    any = true;
    for (int at = node; at >= 0 && !dirty.get(at); at = source.tree.node(at).parent()) {
      dirty.set(at);
    }
  }

  boolean none() {
    return !any;
  }

  /** Whether a fact names the node or one below it. */
  boolean dirty(int node) {
    return dirty.get(node);
  }

  Optional<Replace> replace(long value) {
    return Optional.ofNullable(replaced.get(value));
  }

  Optional<Remove> remove(int node) {
    return Optional.ofNullable(removed.get(node));
  }

  Optional<Unwrap> unwrap(int node) {
    return Optional.ofNullable(unwrapped.get(node));
  }

  Optional<Rename> rename(int node) {
    return Optional.ofNullable(renamed.get(node));
  }

  Optional<Rename> renamedToken(int token) {
    return Optional.ofNullable(renamedTokens.get(token));
  }

  Optional<ReplaceStatement> statement(int node) {
    return Optional.ofNullable(statements.get(node));
  }

  List<Wrap> wraps(int node) {
    return wraps.getOrDefault(node, List.of());
  }

  List<AddArgument> arguments(int node) {
    return arguments.getOrDefault(node, List.of());
  }

  List<AddParameter> parameters(int node) {
    return parameters.getOrDefault(node, List.of());
  }

  Optional<Note> note(int statement) {
    return Optional.ofNullable(notes.get(statement));
  }

  List<Mark> marks(int node) {
    return marks.getOrDefault(node, List.of());
  }

  List<Insert> inserts(int node, String where) {
    return inserts.getOrDefault(node + where, List.of());
  }
}
