package org.mlswitcheroo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.convert.Converter;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.core.session.Limits;
import org.mlswitcheroo.core.session.Limits.GraphChecking;
import org.mlswitcheroo.emitters.python.PythonPrinter;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.parsers.python.PythonParser;
import org.mlswitcheroo.rulebuild.RuleBuild;

/** Rules that do not come to an end, or make faulty facts, are stopped and named. */
class LimitsTest {
  private static final String HEAD =
      """
      package org.mlswitcheroo.rules.test
      import org.mlswitcheroo.facts.meaning.*;
      import org.mlswitcheroo.facts.python.*;
      global org.mlswitcheroo.semantics.rewrite.Rewrite rewrite
      """;
  private static final String MARKS =
      """
      rule "test/any/marks" @why("A test.") @later("It is a test.") ruleflow-group "resolve"
      when
        Call($c: id)
        not Leftover(node == $c)
      then
        insert(new Leftover($c));
      end
      """;
  private static final String UNMARKS =
      """
      rule "test/any/unmarks" @why("A test.") ruleflow-group "resolve"
      when
        $l: Leftover($c: node)
        Call(id == $c)
      then
        delete($l);
      end
      """;
  private static final String COUNTS =
      """
      rule "test/any/begins" @why("A test.") ruleflow-group "resolve"
      when
        Call($c: id)
      then
        insert(new TensorName("1"));
      end
      rule "test/any/counts" @why("A test.") ruleflow-group "resolve"
      when
        TensorName($n: name)
      then
        insert(new TensorName($n + "1"));
      end
      """;
  private static final String LOSES =
      """
      rule "test/any/loses" @why("A test.") ruleflow-group "resolve"
      when
        Call($c: id)
      then
        insert(new Leftover($c + 100000));
      end
      """;

  @TempDir Path folder;

  @Test
  void rulesThatUndoEachOtherAreNamed() throws IOException {
    Finding found = only(convert(MARKS + UNMARKS, Limits.DEFAULT));
    assertThat(found.code()).isEqualTo("RULES-UNDO");
    assertThat(found.message())
        .contains("phase (resolve)", "(test/any/marks, test/any/unmarks)", "Leftover[node=");
  }

  @Test
  void aFactThatIsTakenBackOnceIsNoFault() throws IOException {
    Conversion conversion =
        convert(MARKS.replace("\"resolve\"", "\"guess\"") + UNMARKS, Limits.DEFAULT);
    assertThat(conversion.findings()).isEmpty();
    assertThat(conversion.text()).isPresent();
  }

  @Test
  void theLimitOfFiringsNamesTheLastRules() throws IOException {
    Finding found = only(convert(COUNTS, new Limits(500, 0, GraphChecking.OFF)));
    assertThat(found.code()).isEqualTo("RULES-NO-FIXPOINT");
    assertThat(found.message()).contains("(500) firings", "(test/any/counts)");
  }

  @Test
  void theLimitOfTimeNamesTheLastRules() throws IOException {
    Finding found = only(convert(COUNTS, new Limits(5_000_000, 0.05, GraphChecking.OFF)));
    assertThat(found.code()).isEqualTo("RULES-TIME");
    assertThat(found.message()).contains("(0.05) seconds", "test/any/counts");
  }

  @Test
  void axesThatALoopAddsComeToAnEnd() throws IOException {
    String grows =
        """
        import torch


        def grow(x: torch.Tensor, n: int):
            x = torch.relu(x).flatten(1)
            y = x
            for _ in range(n):
                x = x[None] + y
                y = y.unsqueeze(0)
            return x
        """;
    Conversion conversion =
        new Converter(
                new PythonParser(),
                new PythonPrinter(),
                KnowledgeTables.shipped(),
                new Limits(20_000, 0, GraphChecking.OFF))
            .convert("grow.py", grows.getBytes(StandardCharsets.UTF_8), "torch", "flax_nnx");
    assertThat(conversion.findings()).isEmpty();
  }

  @Test
  void aFactThatRefersToNoNodeIsNamedWithItsRule() throws IOException {
    Finding found = only(convert(LOSES, new Limits(500, 0, GraphChecking.FIRING)));
    assertThat(found.code()).isEqualTo("RULES-GRAPH");
    assertThat(found.message()).contains("after the rule (test/any/loses)", "node leads nowhere (");
    Finding later = only(convert(LOSES, new Limits(500, 0, GraphChecking.PHASE)));
    assertThat(later.message()).contains("after the phase (resolve)");
    assertThat(convert(LOSES, Limits.DEFAULT).findings()).isEmpty();
  }

  @Test
  void theShippedRulesKeepTheGraphSoundAfterEveryFiring() throws IOException {
    Limits watched = new Limits(5_000_000, 600, GraphChecking.FIRING);
    Converter converter =
        new Converter(new PythonParser(), new PythonPrinter(), KnowledgeTables.shipped(), watched);
    byte[] bytes = Files.readAllBytes(Repository.root().resolve("examples/resnet.py"));
    Conversion conversion = converter.convert("resnet.py", bytes, "torch", "flax_nnx");
    assertThat(conversion.findings()).isEmpty();
    assertThat(conversion.text()).isPresent();
  }

  private static Finding only(Conversion conversion) {
    assertThat(conversion.text()).isEmpty();
    assertThat(conversion.findings()).hasSize(1);
    return conversion.findings().get(0);
  }

  /** Converts a call with no other rules than these. */
  private Conversion convert(String rules, Limits limits) throws IOException {
    Path text = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(text.resolve("test.drl"), HEAD + rules);
    RuleBuild.build(folder.resolve("none"), text, folder.resolve("classes"), List.of());
    Converter converter =
        new Converter(
            new PythonParser(),
            new PythonPrinter(),
            KnowledgeTables.over(folder.resolve("classes")),
            limits);
    byte[] bytes = "f(1)\n".getBytes(StandardCharsets.UTF_8);
    return converter.convert("case.py", bytes, "torch", "flax_nnx");
  }
}
