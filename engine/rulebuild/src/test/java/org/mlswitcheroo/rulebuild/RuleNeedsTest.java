package org.mlswitcheroo.rulebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleNeedsTest {
  private static final String HEAD =
      """
      package test.%s
      import org.mlswitcheroo.facts.hub.*;
      import org.mlswitcheroo.facts.meaning.*;
      import org.mlswitcheroo.facts.python.*;
      """;

  /** Facts of verbs whose texts the table tells apart, and what is no fact. */
  private static final Set<String> BY_VERBS =
      Set.of("Hub", "HubLayout", "HubReturns", "AxisArg", "Template");

  @Test
  void aRowHasWhatMeetsEachNeed() {
    String rules =
        """
        rule "resolve/any/word" when Fqn(path == "builtins.super", $n: node)
        then insert(new Opaque($n)); end
        rule "resolve/any/after" when Opaque($n: node) then insert(new Plain($n, 1)); end
        rule "layout/any/role" when HubRole(role == "pad", $v: v) then insert(new Folded($v)); end
        rule "layout/any/other" when HubRole(role in ("x", "y"), $v: v) not Opaque() then insert(new Folded($v)); end
        rule "resolve/any/always" when Fqn($n: node) not Opaque(node == $n) then insert(new Spatial($n)); end
        rule "resolve/any/met" when Spatial($n: index) then insert(new Plain($n, 2)); end
        """;
    String generated =
        """
        rule "role/hub/Pad/pad" when Hub(op == "Pad", $v: v) then insert(new HubRole($v, "pad")); end
        """;
    assertThat(table(rules, generated).lines())
        .containsExactly(
            "resolve/any/word\ttest.rules\t=super",
            "resolve/any/after\ttest.rules\tresolve/any/word",
            "layout/any/role\ttest.rules\t@test.hub.Pad",
            "layout/any/other\ttest.rules\t");
  }

  @Test
  void whatIsNotUnderstoodCountsAsMet() {
    String rules =
        """
        rule "resolve/any/text" when HubRole(role == "x", $v: v) then insert(new Folded($v)); end
        rule "resolve/any/or" when (Fqn(path == "a.b", $n: node) or Fqn(path == "a.c", $n: node))
        then insert(new Opaque($n)); end
        rule "resolve/any/empty" when Arg(kw == "", $n: node) then insert(new Opaque($n)); end
        """;
    String generated =
        """
        rule "role/hub/Pad/pad" when Hub(op == "Pad", $v: v, $t: form)
        then insert(new HubRole($v, $t)); end
        """;
    assertThat(table(rules, generated).lines())
        .containsExactly("resolve/any/text\ttest.rules\t@test.hub.Pad");
  }

  @Test
  void verbsMakeWhatTheirTextsSay() {
    assertThat(
            MadeFact.of(
                "rewrite.liftModule($n, $f, \"Conv2d\", \"a, b\");"
                    + " rewrite.describe($v, \"tensor 4\", \"keep\", \"\");"
                    + " rewrite.adapt($v, \"x\", \"@Tuple(x={x}, n=2)\");",
                ""))
        .extracting(fact -> fact.type() + fact.literals())
        .containsExactly(
            "Hub{op=Conv2d}",
            "HubReturns{type=module}",
            "HubReturns{type=tensor}",
            "HubLayout{behaviour=keep}",
            "AxisArg{}",
            "Hub{op=Tuple}");
  }

  /** What the tool's own code makes is in every file, whatever rules make it too. */
  @Test
  void factsThatCodeMakesAreGiven() throws IOException {
    Set<String> code = new TreeSet<>();
    for (String folder : List.of("../core/src/main/java", "../../semantics/src/main/java")) {
      code.addAll(made(Path.of(folder), ".java"));
    }
    code.retainAll(made(Path.of("../../rules/src/main/rules"), ".drl"));
    code.removeAll(BY_VERBS);
    assertThat(RuleNeeds.GIVEN).containsAll(code);
  }

  private static Set<String> made(Path folder, String ending) throws IOException {
    Set<String> found = new TreeSet<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(path -> path.toString().endsWith(ending)).collect(Collectors.toList());
    }
    for (Path file : files) {
      Matcher made =
          Pattern.compile("\\bnew\\s+(?:[\\w.]+\\.)?(\\w+)\\s*\\(").matcher(Files.readString(file));
      while (made.find()) {
        found.add(made.group(1));
      }
    }
    return found;
  }

  private static String table(String rules, String generated) {
    return RuleNeeds.table(
        List.of(
            RuleFile.of("generated-rules/Pad.drl", HEAD.formatted("hub.Pad") + generated, true),
            RuleFile.of("rules/rules.drl", HEAD.formatted("rules") + rules, false)));
  }
}
