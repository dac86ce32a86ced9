package org.mlswitcheroo.core.convert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.AddArgument;
import org.mlswitcheroo.facts.target.Expression;
import org.mlswitcheroo.facts.target.Insert;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.ReplaceStatement;
import org.mlswitcheroo.facts.target.TargetCall;
import org.mlswitcheroo.facts.target.Template;
import org.mlswitcheroo.facts.target.Wrap;

/**
 * Writes {@code a} where the source negates what a rule has negated, in the places where only the
 * truth of a value counts: there {@code not not a} and {@code a} are the same, elsewhere they are
 * not.
 */
final class TruthTests {
  private static final String NOT = "not ";
  private static final Set<String> TESTED = Set.of("If", "While", "Assert", "IfExp");
  private static final Pattern LOOSER =
      Pattern.compile("(?<!\\w)(?:not|and|or|if|else|for|lambda|yield)(?!\\w)|,|:=|['\"]");

  private final SyntaxTree tree;
  private final Map<Long, Expression> replaced = new HashMap<>();
  private final Set<Integer> wrapped = new HashSet<>();
  private final Set<Long> moved = new HashSet<>();

  private TruthTests(SyntaxTree tree, List<Object> facts) {
    this.tree = tree;
    facts.forEach(this::read);
  }

  /**
   * The replacements that are needed besides those there are, each with the one it follows from.
   */
  static Map<Replace, Replace> simplified(SyntaxTree tree, List<Object> facts) {
    TruthTests tests = new TruthTests(tree, facts);
    Map<Replace, Replace> made = new LinkedHashMap<>();
    if (tests.replaced.values().stream().noneMatch(e -> operand(e) != null)) {
      return made;
    }
    for (Node node : tree.nodes()) {
      if (node.is("UnaryOp") && node.text().equals("not") && tests.plain(node)) {
        Node negated = tree.node(tree.child(node.id(), "operand"));
        long value = Ids.value(negated.id());
        Expression expression = tests.replaced.get(value);
        Template operand = operand(expression);
        if (expression != null
            && operand != null
            && !tests.wrapped.contains(negated.id())
            && tests.tested(node)) {
          made.put(new Replace(Ids.value(node.id()), operand), new Replace(value, expression));
        }
      }
    }
    return made;
  }

  private void read(Object fact) {
    if (fact instanceof Replace replace) {
      replaced.put(replace.v(), replace.expression());
      if (replace.expression() instanceof Template template) {
        moved.addAll(template.holes());
      } else if (replace.expression() instanceof TargetCall call) {
        moved.addAll(call.callee().holes());
        call.args().forEach(arg -> moved.add(arg.value()));
      }
    } else if (fact instanceof Wrap wrap) {
      wrapped.add(wrap.node());
      moved.addAll(wrap.template().holes());
    } else if (fact instanceof ReplaceStatement statement) {
      moved.addAll(statement.template().holes());
    } else if (fact instanceof Insert insert) {
      moved.addAll(insert.template().holes());
    } else if (fact instanceof AddArgument added) {
      moved.addAll(added.template().holes());
    }
  }

  /** Whether a node stands where the source has it and is its own text. */
  private boolean plain(Node node) {
    long value = Ids.value(node.id());
    return !replaced.containsKey(value) && !wrapped.contains(node.id()) && !moved.contains(value);
  }

  private boolean tested(Node node) {
    Node parent = tree.node(node.parent());
    String role = node.role();
    if (role.equals("ifs") || role.equals("guard")) {
      return true;
    }
    if (TESTED.contains(parent.kind()) && role.equals("test")) {
      return true;
    }
    boolean not = parent.is("UnaryOp") && parent.text().equals("not");
    boolean passes = parent.is("BoolOp") || parent.is("IfExp");
    return not || passes && plain(parent) && tested(parent);
  }

  /** What a template that is one negation negates, null for others. */
  private static @Nullable Template operand(@Nullable Expression expression) {
    if (!(expression instanceof Template template) || !template.text().startsWith(NOT)) {
      return null;
    }
    String rest = template.text().substring(NOT.length());
    return loose(rest) ? null : new Template(rest, template.holes());
  }

  /** Whether operators that bind less tightly than a negation stand outside of brackets. */
  private static boolean loose(String text) {
    StringBuilder outside = new StringBuilder();
    int depth = 0;
    for (char c : text.toCharArray()) {
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      outside.append(depth == 0 ? c : ' ');
    }
    return LOOSER.matcher(outside).find();
  }
}
