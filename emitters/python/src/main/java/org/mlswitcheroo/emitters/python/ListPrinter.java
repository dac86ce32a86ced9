package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.target.AddArgument;
import org.mlswitcheroo.facts.target.TargetArg;
import org.mlswitcheroo.facts.target.TargetCall;

/** Prints calls, signatures and bases whose items change, and calls that stand for other values. */
final class ListPrinter {
  private final ExpressionPrinter expressions;
  private final Source source;
  private final Changes changes;

  ListPrinter(ExpressionPrinter expressions) {
    this.expressions = expressions;
    this.source = expressions.source;
    this.changes = expressions.changes;
  }

  /** Whether items of the node's own list are left out or added. */
  boolean changed(Node node) {
    return switch (node.kind()) {
      case "Call" -> !changes.arguments(node.id()).isEmpty() || removes(node);
      case "ClassDef" -> removes(node);
      case "FunctionDef", "AsyncFunctionDef", "Lambda" ->
          !changes.parameters(node.id()).isEmpty() || removes(arguments(node));
      default -> false;
    };
  }

  private Node arguments(Node function) {
    return source.tree.node(source.tree.child(function.id(), "args"));
  }

  private boolean removes(Node node) {
    return source.tree.children(node.id()).stream()
        .anyMatch(child -> listed(child) && changes.remove(child.id()).isPresent());
  }

  private static boolean listed(Node child) {
    return child.is("arg") || Set.of("args", "keywords", "bases").contains(child.role());
  }

  /** Prints from a token to the end of the list and answers the token behind it. */
  int print(Out out, int first, Node node, boolean leading) {
    int open = Headers.open(source, node);
    int close = Headers.close(source, node);
    Node owner = node.is("Call") || node.is("ClassDef") ? node : arguments(node);
    List<Item> items = Item.between(source, open, close);
    List<Entry> entries = kept(node, owner, items);
    int start = out.length();
    if (node.is("ClassDef") && entries.isEmpty() && source.comments(open, close).isEmpty()) {
      expressions.walk(out, first, open - 1, node, leading);
    } else {
      expressions.walk(out, first, open, node, leading);
      start = out.length();
      add(node, items, entries);
      if (node.is("Lambda") && !entries.isEmpty() && items.isEmpty()) {
        out.add(" ");
      }
      ItemList.print(source, out, open, close, items, entries, reason(node, owner));
      out.add(source.token(close).text());
    }
    for (Node child : source.tree.children(owner.id())) {
      int at = start;
      changes
          .remove(child.id())
          .filter(fact -> listed(child))
          .ifPresent(fact -> out.because(at, fact));
    }
    return close + 1;
  }

  private Object reason(Node node, Node owner) {
    return Stream.of(
            changes.arguments(node.id()).stream(),
            changes.parameters(node.id()).stream(),
            source.tree.children(owner.id()).stream()
                .flatMap(child -> changes.remove(child.id()).stream()))
        .flatMap(facts -> facts)
        .findFirst()
        .map(Object.class::cast)
        .orElseThrow();
  }

  private List<Entry> kept(Node node, Node owner, List<Item> items) {
    Set<Integer> dropped = new HashSet<>();
    for (Node child : source.tree.children(owner.id())) {
      if (listed(child) && changes.remove(child.id()).isPresent()) {
        dropped.add(Item.of(items, child));
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!dropped.contains(i)) {
        Out text = new Out();
        expressions.walk(text, items.get(i).first(), items.get(i).last(), owner, false);
        entries.add(Entry.kept(i, text));
      } else if (owner.is("arguments") && source.is(items.get(i).first(), "*")) {
        entries.add(Entry.kept(i, Out.of("*")));
      }
    }
    return entries;
  }

  private void add(Node node, List<Item> items, List<Entry> entries) {
    boolean lines = ItemList.onOwnLines(source, items);
    if (node.is("Call")) {
      addArguments(node, entries, lines);
    } else if (!node.is("ClassDef")) {
      Signature.complete(entries, changes.parameters(node.id()), node.is("Lambda"), lines);
    }
  }

  private void addArguments(Node call, List<Entry> entries, boolean lines) {
    List<AddArgument> added = changes.arguments(call.id());
    if (added.isEmpty()) {
      return;
    }
    List<Node> args = source.tree.children(call.id(), "args");
    boolean bare =
        args.size() == 1
            && Level.of(source, args.get(0)) == Level.GENERATOR
            && !args.get(0).parenthesised();
    if (bare && !entries.isEmpty() && changes.replace(Ids.value(args.get(0).id())).isEmpty()) {
      Out around = Out.of("(").add(entries.get(0).out()).add(")").because(0, added.get(0));
      entries.set(0, Entry.kept(entries.get(0).origin(), around));
    }
    int at = entries.size();
    while (at > 0 && entries.get(at - 1).out().text().startsWith("**")) {
      at--;
    }
    for (AddArgument argument : added) {
      Out value = expressions.template(argument.template(), call).in(Slot.of(Level.TEST));
      entries.add(
          at++, Entry.added(Out.of(argument.kw() + "=").add(value).because(0, argument), lines));
    }
  }

  /** A call that is printed for a value because of a fact. */
  Part target(TargetCall call, Node node, Object fact) {
    Out out = new Out();
    out.add(expressions.template(call.callee(), node).in(Slot.of(Level.PRIMARY)));
    Node origin = call.origin() < 0 ? node : source.tree.node(call.origin());
    boolean known =
        call.origin() >= 0 && origin.is("Call") && source.tree.inner(origin.id()).isEmpty();
    int open = known ? Headers.open(source, origin) : -1;
    List<Item> items = known ? Item.between(source, open, origin.last()) : List.of();
    List<Entry> entries = entries(call, items);
    addArguments(node.is("Call") ? node : origin, entries, ItemList.onOwnLines(source, items));
    out.add("(");
    if (known) {
      ItemList.print(source, out, open, origin.last(), items, entries, fact);
    } else {
      for (int i = 0; i < entries.size(); i++) {
        out.add(i > 0 ? ", " : "").add(entries.get(i).out());
      }
    }
    return new Part(out.add(")"), Level.PRIMARY);
  }

  private List<Entry> entries(TargetCall call, List<Item> items) {
    List<Entry> entries = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (TargetArg arg : call.args()) {
      int item = arg.origin() < 0 ? -1 : Item.of(items, source.tree.node(arg.origin()));
      Out text = Out.of(arg.star() + (arg.kw().isEmpty() ? "" : arg.kw() + "="));
      text.add(expressions.part(arg.value()).in(slot(arg, call.args().size() == 1)));
      entries.add(item >= 0 && taken.add(item) ? Entry.kept(item, text) : Entry.added(text, false));
    }
    return entries;
  }

  private static Slot slot(TargetArg arg, boolean alone) {
    if (!arg.star().isEmpty()) {
      return Slot.of(arg.star().equals("*") ? Level.BIT_OR : Level.TEST);
    }
    if (!arg.kw().isEmpty()) {
      return Slot.of(Level.TEST);
    }
    return alone ? Slot.ONLY_ARGUMENT : Slot.of(Level.NAMED);
  }
}
