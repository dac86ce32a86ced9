package org.mlswitcheroo.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.hub.HubArg;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Rename;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.Template;
import org.mlswitcheroo.facts.target.Wrap;

class GraphCheckTest {
  private static final SyntaxTree TREE =
      SyntaxTree.of(
          "a.py",
          "",
          List.of(),
          List.of(new Node(0, -1, "Module", "", 0, "", -1, -1, false)),
          Map.of());

  @Test
  void twoExpressionsForAValueAreAFault() {
    assertThat(faults(replace(0, "a"), replace(0, "b"))).hasSize(1);
    assertThat(faults(replace(0, "a"), replace(0, "a"))).isEmpty();
  }

  @Test
  void twoNamesForANodeAreAFault() {
    assertThat(faults(new Rename(0, "a"), new Rename(0, "b"))).hasSize(1);
  }

  @Test
  void twoWrapsInOnePlaceAreAFault() {
    Template one = new Template("f({0})", List.of());
    Template two = new Template("g({0})", List.of());
    assertThat(faults(new Wrap(0, 0, one), new Wrap(0, 0, two))).hasSize(1);
    assertThat(faults(new Wrap(0, 0, one), new Wrap(0, 1, two))).isEmpty();
  }

  @Test
  void aHoleLeadsSomewhere() {
    assertThat(faults(replace(0, "f({0})", Ids.derived(0, 1)))).hasSize(1);
    assertThat(faults(replace(0, "f({0})", Ids.value(7)))).hasSize(1);
    assertThat(faults(replace(0, "f({0})", Ids.value(0)))).isEmpty();
  }

  @Test
  void anArgumentBelongsToAnOperation() {
    assertThat(faults(new HubArg(5, "x", 0))).hasSize(1);
    assertThat(faults(new HubArg(5, "x", 0), new Hub(5, 0, "Relu", "call", 0))).isEmpty();
  }

  private static Replace replace(long v, String text, Long... holes) {
    return new Replace(v, new Template(text, List.of(holes)));
  }

  private static List<String> faults(Object... facts) {
    return GraphCheck.faults(TREE, List.of(facts));
  }
}
