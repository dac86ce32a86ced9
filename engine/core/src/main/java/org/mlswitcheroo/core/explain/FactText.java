package org.mlswitcheroo.core.explain;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Expression;
import org.mlswitcheroo.facts.target.TargetArg;
import org.mlswitcheroo.facts.target.TargetCall;
import org.mlswitcheroo.facts.target.Template;

/** Facts in words: ids become the text of their nodes with line and column. Immutable. */
public final class FactText {
  private static final int WIDTH = 48;

  /** Components that are numbers, not ids of nodes. */
  private static final Set<String> NUMBERS =
      Set.of("pos", "index", "count", "rank", "change", "order", "rec", "size", "offset");

  private final SyntaxTree tree;

  public FactText(SyntaxTree tree) {
    this.tree = tree;
  }

  /** A fact in words, such as {@code ApiUse(node 12:13 `F.relu(x)`, fqn torch.relu)}. */
  public String of(Object fact) {
    if (fact instanceof Node node) {
      return node.kind() + " " + node(node.id());
    }
    RecordComponent[] components = fact.getClass().getRecordComponents();
    if (components == null) {
      return String.valueOf(fact);
    }
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : components) {
      parts.add(component.getName() + " " + value(component, get(component, fact)));
    }
    return fact.getClass().getSimpleName() + "(" + String.join(", ", parts) + ")";
  }

  /** The nodes that a fact speaks of, in the order of its components. */
  public List<Integer> nodes(Object fact) {
    if (fact instanceof Node node) {
      return List.of(node.id());
    }
    List<Integer> nodes = new ArrayList<>();
    RecordComponent[] components = fact.getClass().getRecordComponents();
    for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
      Object value = get(component, fact);
      int node = -1;
      if (value instanceof Integer id && !NUMBERS.contains(component.getName())) {
        node = id;
      } else if (value instanceof Long id) {
        node = Ids.node(id);
      }
      if (node >= 0 && node < tree.nodes().size()) {
        nodes.add(node);
      }
    }
    return nodes;
  }

  /** An expression of the target, with the source text of what it takes over. */
  public String of(Expression expression) {
    if (expression instanceof Template template) {
      String text = template.text();
      for (int i = 0; i < template.holes().size(); i++) {
        text = text.replace("{" + i + "}", argument(template.holes().get(i)));
      }
      return text.replace("{{", "{").replace("}}", "}");
    }
    TargetCall call = (TargetCall) expression;
    List<String> args = new ArrayList<>();
    for (TargetArg arg : call.args()) {
      args.add((arg.kw().isEmpty() ? arg.star() : arg.kw() + "=") + argument(arg.value()));
    }
    return of(call.callee()) + "(" + String.join(", ", args) + ")";
  }

  /** A node with its place. */
  public String node(int id) {
    if (id < 0) {
      return "none";
    }
    if (id == 0) {
      return "the file";
    }
    if (id >= tree.nodes().size()) {
      return "another file";
    }
    return tree.line(id) + ":" + tree.column(id) + " `" + shortened(tree.text(id)) + "`";
  }

  private String value(RecordComponent component, Object value) {
    if (value instanceof Integer id && !NUMBERS.contains(component.getName())) {
      return id < tree.nodes().size() ? node(id) : value.toString();
    }
    if (value instanceof Long id) {
      return Ids.isNode(id) ? node(Ids.node(id)) : "a value made for " + node(Ids.node(id));
    }
    if (value instanceof Expression expression) {
      return "`" + shortened(of(expression)) + "`";
    }
    return value instanceof String text && text.isEmpty()
        ? "none"
        : shortened(String.valueOf(value));
  }

  private String argument(long v) {
    return Ids.isNode(v) ? shortened(tree.text(Ids.node(v))) : "...";
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int length = line.codePointCount(0, line.length());
    return length <= WIDTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDTH - 3)) + "...";
  }

  private static Object get(RecordComponent component, Object fact) {
    try {
      return Objects.requireNonNullElse(component.getAccessor().invoke(fact), "");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the fact (" + fact + ") cannot be read", e);
    }
  }
}
