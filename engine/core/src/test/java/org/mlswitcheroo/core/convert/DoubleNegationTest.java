package org.mlswitcheroo.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.Template;
import org.mlswitcheroo.facts.target.Wrap;

/** The trees hold a statement with one value, which is a negation of the node 3 and more. */
class DoubleNegationTest {
  private static final Replace NEGATED = replace(3, "not {0}.off", 4);

  @Test
  void aTestNeedsNoDoubleNegation() {
    for (String kind : List.of("If", "While", "Assert")) {
      assertThat(added(tree(kind, "test"), NEGATED)).containsExactly(replace(2, "{0}.off", 4));
    }
  }

  @Test
  void aValueThatIsKeptStaysABool() {
    assertThat(added(tree("Assign", "value"), NEGATED)).isEmpty();
    assertThat(added(tree("Call", "args"), NEGATED)).isEmpty();
    assertThat(added(tree("If", "body"), NEGATED)).isEmpty();
  }

  @Test
  void whatIsMovedOrWrappedStays() {
    SyntaxTree tree = tree("If", "test");
    assertThat(added(tree, NEGATED, replace(0, "f({0})", 2))).isEmpty();
    assertThat(added(tree, NEGATED, new Wrap(3, 1, new Template("f({0})", List.of())))).isEmpty();
    assertThat(added(tree, NEGATED, new Wrap(2, 1, new Template("f({0})", List.of())))).isEmpty();
  }

  @Test
  void onlyANegationAsAWholeFallsAway() {
    SyntaxTree tree = tree("If", "test");
    assertThat(added(tree, replace(3, "not {0} and {0}.a", 4))).isEmpty();
    assertThat(added(tree, replace(3, "not {0} if {0} else 1", 4))).isEmpty();
    assertThat(added(tree, replace(3, "not any(a and b for a in {0})", 4)))
        .containsExactly(replace(2, "any(a and b for a in {0})", 4));
  }

  @Test
  void aTemplateNegatesOnce() {
    SyntaxTree tree = tree("Assign", "value");
    assertThat(simple(tree, "f(off=not {0})")).isEqualTo("f(off={0}.off)");
    assertThat(simple(tree, "not {0}")).isEqualTo("{0}.off");
    assertThat(simple(tree, "a and not {0}")).isEqualTo("a and {0}.off");
    assertThat(simple(tree, "not {0}.any()")).isEqualTo("not {0}.any()");
    assertThat(simple(tree, "a is not {0}")).isEqualTo("a is not {0}");
    assertThat(simple(tree, "not {0} == a")).isEqualTo("not {0} == a");
  }

  @Test
  void whatFollowsIsTold() {
    List<Object> heard = new ArrayList<>();
    DoubleNegation.removed(
        tree("If", "test"),
        List.of(NEGATED),
        (fact, from) -> {
          if (!fact.equals(from)) {
            heard.add(fact);
            heard.add(from);
          }
        });
    assertThat(heard).containsExactly(replace(2, "{0}.off", 4), NEGATED);
  }

  private static String simple(SyntaxTree tree, String template) {
    List<Object> facts = List.of(NEGATED, replace(1, template, 3));
    Replace made = (Replace) DoubleNegation.removed(tree, facts, (fact, from) -> {}).get(1);
    return ((Template) made.expression()).text();
  }

  private static List<Object> added(SyntaxTree tree, Object... facts) {
    List<Object> made = DoubleNegation.removed(tree, List.of(facts), (fact, from) -> {});
    return made.subList(facts.length, made.size());
  }

  private static Replace replace(int node, String template, int hole) {
    return new Replace(Ids.value(node), new Template(template, List.of(Ids.value(hole))));
  }

  private static SyntaxTree tree(String kind, String role) {
    return SyntaxTree.of(
        "a.py",
        "",
        List.of(),
        List.of(
            node(0, -1, "Module", "", ""),
            node(1, 0, kind, "body", ""),
            node(2, 1, "UnaryOp", role, "not"),
            node(3, 2, "Attribute", "operand", "on"),
            node(4, 3, "Name", "value", "a")),
        Map.of());
  }

  private static Node node(int id, int parent, String kind, String role, String text) {
    return new Node(id, parent, kind, role, 0, text, -1, -1, false);
  }
}
