package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.target.AddImport;
import org.mlswitcheroo.facts.target.Remove;

/** Prints an import statement that lost or gained names. */
final class ImportLine {
  private final ExpressionPrinter expressions;
  private final Source source;
  private final ImportPlan plan;

  ImportLine(ExpressionPrinter expressions, ImportPlan plan) {
    this.expressions = expressions;
    this.source = expressions.source;
    this.plan = plan;
  }

  boolean changed(Node node) {
    return Kinds.imports(node) && (!plan.extensions(node).isEmpty() || plan.loses(node));
  }

  Out print(Node node) {
    List<Node> names = source.tree.children(node.id());
    int open = names.get(0).first() - 1;
    boolean brackets = source.is(open, "(");
    int close = brackets ? source.match(open) : node.last() + 1;
    List<Item> items = Item.between(source, open, close);
    List<Entry> entries = new ArrayList<>();
    Out out = new Out();
    expressions.tokens(out, node.first(), open, false);
    for (int i = 0; i < names.size(); i++) {
      if (!plan.loses(node) || expressions.changes.remove(names.get(i).id()).isEmpty()) {
        Out text = new Out();
        expressions.tokens(text, names.get(i).first(), names.get(i).last(), false);
        entries.add(Entry.kept(i, text));
      }
    }
    boolean lines = brackets && ItemList.onOwnLines(source, items);
    plan.extensions(node).forEach(added -> extend(entries, added, lines));
    int start = out.length();
    if (brackets) {
      ItemList.print(source, out, open, close, items, entries, reason(node));
      expressions.tokens(out, close, node.last(), false);
    } else {
      for (int i = 0; i < entries.size(); i++) {
        out.add(i == 0 ? " " : ", ").add(entries.get(i).out());
      }
      out.because(start, reason(node));
    }
    for (Node name : names) {
      expressions.changes.remove(name.id()).ifPresent((Remove fact) -> out.because(start, fact));
    }
    return out;
  }

  private Object reason(Node node) {
    return plan.extensions(node).isEmpty()
        ? source.tree.children(node.id()).stream()
            .flatMap(name -> expressions.changes.remove(name.id()).stream())
            .findFirst()
            .orElseThrow()
        : plan.extensions(node).get(0);
  }

  /** Puts a name where the order of the others wants it, or last if they have none. */
  private static void extend(List<Entry> entries, AddImport added, boolean lines) {
    String text = added.name() + ImportText.alias(added);
    List<String> there = entries.stream().map(entry -> entry.out().text()).toList();
    int at = entries.size();
    if (there.equals(there.stream().sorted().toList())) {
      at = (int) there.stream().filter(other -> other.compareTo(text) < 0).count();
    }
    Entry entry = Entry.added(new Out().add(text, added), lines);
    if (at == 0 && !entries.isEmpty()) {
      Entry first = entries.get(0);
      entries.set(
          0,
          new Entry(
              first.origin(), lines, Out.of(text).because(0, added).add(", ").add(first.out())));
    } else {
      entries.add(at, entry);
    }
  }
}
