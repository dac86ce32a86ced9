package org.mlswitcheroo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.convert.SingleRule;
import org.mlswitcheroo.core.session.Firing;
import org.mlswitcheroo.testkit.Engine;

/**
 * Every hand-written rule has a case where it fires and one where it does not. In company, the case
 * is a conversion; alone, the rule gets the facts that it matched there and must make the same.
 */
class RuleCasesTest {
  private static final Path RULES = Repository.root().resolve("rules/src/main/rules");
  private static final SingleRule ALONE = new SingleRule();
  private static final KnownFaults KNOWN = KnownFaults.of("rules");
  private static final KnownFaults NEVER_FIRING = KnownFaults.of("rules without a firing case");
  private static final KnownFaults NEVER_SILENT = KnownFaults.of("rules without a silent case");

  @TestFactory
  Stream<DynamicTest> everyRuleHasBothKindsOfCases() {
    return RuleCase.folders()
        .map(folder -> dynamicTest(folder.getFileName() + ": checklist", () -> checklist(folder)));
  }

  @TestFactory
  Stream<DynamicTest> casesHold() {
    return rows()
        .map(
            row ->
                dynamicTest(row.toString(), () -> KNOWN.check(row.toString(), () -> check(row))));
  }

  @Test
  void everyKnownFaultIsARowOrARule() throws IOException {
    KNOWN.allExist(rows().map(RuleCase::toString).toList());
    List<String> rules = new ArrayList<>();
    for (Path folder : RuleCase.folders().toList()) {
      rules.addAll(RuleCase.rules(folder));
    }
    NEVER_FIRING.allExist(rules);
    NEVER_SILENT.allExist(rules);
  }

  private static Stream<RuleCase> rows() {
    return RuleCase.folders()
        .filter(folder -> Files.exists(folder.resolve("cases.yaml")))
        .flatMap(folder -> RuleCase.read(folder.resolve("cases.yaml")).stream());
  }

  private static void checklist(Path folder) throws IOException {
    Path file = folder.resolve("cases.yaml");
    assertThat(file)
        .withFailMessage("the folder (%s) has no cases. Maybe add %s.", folder.getFileName(), file)
        .exists();
    List<RuleCase> rows = RuleCase.read(file);
    SortedSet<String> rules = RuleCase.rules(folder);
    SortedSet<String> firing = new TreeSet<>(rules);
    SortedSet<String> silent = new TreeSet<>(rules);
    for (RuleCase row : rows) {
      (row.fires() ? firing : silent).remove(row.rule());
    }
    List<String> faults = new ArrayList<>();
    missing(rules, firing, NEVER_FIRING, "fires", faults);
    missing(rules, silent, NEVER_SILENT, "doesNotFire", faults);
    rows.stream()
        .map(RuleCase::rule)
        .filter(rule -> !rules.contains(rule))
        .forEach(rule -> faults.add("(" + rule + ") has a row but is no rule of the folder."));
    Set<List<Object>> seen = new HashSet<>();
    rows.stream()
        .filter(
            row ->
                !seen.add(List.of(row.rule(), row.fires(), row.in(), row.source(), row.target())))
        .forEach(row -> faults.add("the row (" + row + ") is there twice."));
    assertThat(faults).withFailMessage(() -> String.join("\n", faults)).isEmpty();
  }

  private static void missing(
      SortedSet<String> rules,
      SortedSet<String> without,
      KnownFaults known,
      String key,
      List<String> faults) {
    for (String rule : rules) {
      if (without.contains(rule) && !known.has(rule)) {
        faults.add("(" + rule + ") has no row in (" + key + ").");
      } else if (!without.contains(rule) && known.has(rule)) {
        faults.add(known.gone(rule));
      }
    }
  }

  private static void check(RuleCase row) {
    Engine engine =
        row.failed().isEmpty() ? Engine.shared() : Engine.refusing(row.target(), row.failed());
    Conversion conversion =
        engine.convertWith(row.with(), row.module(), row.source(), row.target());
    assertThat(conversion.provenance())
        .withFailMessage("the case does not convert: %s", conversion.findings())
        .isPresent();
    Optional<Firing> firing =
        conversion.provenance().orElseThrow().firings().stream()
            .filter(each -> each.rule().equals(row.rule()))
            .findFirst();
    if (!row.fires()) {
      assertThat(firing).as("firing of %s", row.rule()).isEmpty();
      return;
    }
    assertThat(firing).as("firing of %s", row.rule()).isPresent();
    if (row.with().isEmpty()) {
      assertThat(engine.leftOut(row.module(), "torch", "flax_nnx"))
          .as("rules that a quick start leaves out")
          .doesNotContain(row.rule());
    }
    String rule = ruleText(row); // what it counts, or only asks for, is not among what it matched
    if (!rule.contains("accumulate(") && !rule.contains("\n  exists")) {
      alone(row, firing.orElseThrow(), conversion);
    }
    int from = 0;
    String text = conversion.text().orElseThrow();
    for (String line : row.out().lines().filter(each -> !each.isBlank()).toList()) {
      int found = text.indexOf(line.strip(), from);
      assertThat(found).as("(%s) in order in\n%s", line.strip(), text).isNotNegative();
      from = found + line.strip().length();
    }
  }

  private static void alone(RuleCase row, Firing firing, Conversion conversion) {
    List<Firing> found =
        ALONE.run(
            row.rule(),
            firing.group(),
            row.source(),
            row.target(),
            conversion.tree().orElseThrow(),
            firing.matched());
    assertThat(found)
        .as("%s alone, with the facts that it matched", row.rule())
        .anySatisfy(each -> assertThat(each.matched()).containsExactlyElementsOf(firing.matched()));
    if (!usesVerbs(row)) { // the verbs know what earlier firings bound
      List<Object> made = found.stream().flatMap(each -> each.made().stream()).toList();
      assertThat(made).as("what %s makes alone", row.rule()).containsAll(firing.made());
    }
  }

  private static boolean usesVerbs(RuleCase row) {
    String text = ruleText(row);
    return text.substring(text.indexOf("\nthen")).contains("rewrite.");
  }

  private static String ruleText(RuleCase row) {
    Path folder = RULES.resolve(row.folder());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
        String text = Files.readString(file);
        int start = text.indexOf("rule \"" + row.rule() + "\"");
        if (start >= 0) {
          return text.substring(start, text.indexOf("\nend", start));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException("no file has the rule (" + row.rule() + ")");
  }
}
