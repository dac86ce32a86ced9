package org.mlswitcheroo.semantics.lexical;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.mlswitcheroo.facts.python.Subscript;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * Facts as text that survives a change of node ids: {@code x@3} is the node with the text x on line
 * 3, {@code x@3:5} says the column where there are several, and {@code -} is no node.
 */
record FactText(SyntaxTree tree) {
  private static final Set<String> NUMBERS = Set.of("index", "pos");

  String of(Object fact) {
    StringBuilder out = new StringBuilder(fact.getClass().getSimpleName());
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      Object value = get(fact, component);
      boolean place = NUMBERS.contains(component.getName()) && !(fact instanceof Subscript);
      boolean node = component.getType() == int.class && !place;
      out.append(' ').append(node ? label((Integer) value) : plain(value.toString()));
    }
    return out.toString();
  }

  private static String plain(String value) {
    return value.isEmpty() ? "''" : value.replace("\n", "<newline>");
  }

  static int firstNode(Object fact) {
    return (Integer) get(fact, fact.getClass().getRecordComponents()[0]);
  }

  private static Object get(Object fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private String label(int id) {
    if (id < 0) {
      return "-";
    }
    String place = word(id) + "@" + tree.line(id);
    long same =
        tree.nodes().stream()
            .filter(node -> node.id() != id)
            .filter(node -> tree.line(node.id()) == tree.line(id))
            .filter(node -> word(node.id()).equals(word(id)))
            .count();
    return same == 0 ? place : place + ":" + tree.column(id);
  }

  private String word(int id) {
    Node node = tree.node(id);
    return node.text().isEmpty() ? node.kind() : node.text();
  }
}
