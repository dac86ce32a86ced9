package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.TargetArg;
import org.mlswitcheroo.facts.target.TargetCall;
import org.mlswitcheroo.facts.target.Template;
import org.mlswitcheroo.parsers.python.PythonParser;

/** A source whose nodes a test names by their text. */
record Sheet(SyntaxTree tree) {
  static Sheet of(String... lines) {
    String text = String.join("\n", lines) + "\n";
    return new Sheet(new PythonParser().parse("test.py", text).tree().orElseThrow());
  }

  static Sheet raw(String text) {
    return new Sheet(new PythonParser().parse("test.py", text).tree().orElseThrow());
  }

  /** The first node with the text. */
  int node(String text) {
    return tree.nodes().stream()
        .filter(node -> text(node).equals(text))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private String text(Node node) {
    return tree.inner(node.id())
        .map(range -> tree.tokens().get(node.first()).text().substring(range.start(), range.end()))
        .orElseGet(() -> tree.text(node.id()));
  }

  /** The nodes of a kind. */
  List<Integer> all(String kind) {
    return tree.nodes().stream().filter(node -> node.is(kind)).map(Node::id).toList();
  }

  int kind(String kind) {
    return all(kind).get(0);
  }

  Template template(String text, String... holes) {
    return new Template(text, Arrays.stream(holes).map(hole -> Ids.value(node(hole))).toList());
  }

  Replace replace(String node, String template, String... holes) {
    return new Replace(Ids.value(node(node)), template(template, holes));
  }

  /**
   * The first call becomes another one; an argument is written {@code kw=value} and comes from the
   * text behind {@code @}.
   */
  Replace call(String callee, String... args) {
    List<TargetArg> made = new ArrayList<>();
    for (String arg : args) {
      int at = arg.indexOf('@');
      String own = at < 0 ? arg : arg.substring(0, at);
      int equals = own.indexOf('=');
      String kw = equals < 0 ? "" : own.substring(0, equals);
      made.add(
          new TargetArg(
              kw,
              "",
              Ids.value(node(own.substring(equals + 1))),
              at < 0 ? -1 : node(arg.substring(at + 1))));
    }
    return new Replace(
        Ids.value(kind("Call")),
        new TargetCall(new Template(callee, List.of()), made, kind("Call")));
  }

  String print(Object... facts) {
    return new PythonPrinter().print(tree, List.of(facts));
  }
}
