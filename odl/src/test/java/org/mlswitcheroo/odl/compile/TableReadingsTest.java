package org.mlswitcheroo.odl.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlswitcheroo.odl.TestKnowledge;
import org.mlswitcheroo.odl.model.ReadingTable;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.OdlReader;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

class TableReadingsTest {
  private static final Snapshots INSTALLED = Snapshots.load();
  private static final List<Parameter> NONE = List.of();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`Sum(x=a, axis, keepdims)` | x=a, axis:?, !dtype:None, !out:None, keepdims:False, !initial:None",
        "`Sum(x=a, axis!, keepdims, -out)` | x=a, axis:!, !dtype:None, -out, keepdims:False",
        "`Sum(x=a, axis:0)` | axis::0",
        "`Sum(x=a, keepdims==True)` | ?_keepdims=keepdims:True",
        "`Sum(x=a, keepdims==False)` | !_keepdims=keepdims:False",
        "`Sum(x=a, ~axis:1)` | ~axis::1",
      })
  void everyParameterIsAnArgumentOrRefused(String row, String signature) {
    assertThat(rule(row)).contains(signature);
  }

  @Test
  void aRowOfAParameterThatIsNotThereMeansNothing() {
    assertThat(rule("Sum(x=no_such)")).isEmpty();
  }

  /** The law of the tables: no argument of a call can be dropped. */
  @Test
  void noParameterOfAnInstalledInterfaceIsLeftOut() {
    Problems problems = new Problems();
    Knowledge knowledge = new OdlReader(problems).folder(Path.of("").toAbsolutePath());
    TableReadings tables = new TableReadings(knowledge, INSTALLED, problems);
    List<String> faults = new ArrayList<>();
    int seen = 0;
    for (String dialect : knowledge.dialects().keySet()) {
      for (TableReadings.Found found : tables.of(dialect).values()) {
        if (found.rule().isEmpty()) {
          continue;
        }
        String text = found.rule().get().then().get(0);
        boolean own = hasOwnParameters(knowledge, found.path());
        for (String call : INSTALLED.parameters(found.path()).stream().limit(1).toList()) {
          for (Parameter parameter : own || call.contains("**") ? NONE : Parameter.list(call)) {
            seen++;
            String name = Pattern.quote(parameter.name());
            boolean isReceiver = parameter.name().equals("self");
            boolean isHidden = parameter.star().equals("*"); // the row's; liftOne refuses the rest
            boolean isThere = Pattern.compile("[=!?\\- \"*]" + name + "\\b").matcher(text).find();
            if (!isReceiver && !isHidden && !isThere && text.contains("!")) {
              faults.add(found.path() + ": " + parameter.name());
            }
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(1000);
    assertThat(faults).isEmpty();
  }

  /** Whether a row says the parameters itself: a call that gives others is refused. */
  private static boolean hasOwnParameters(Knowledge knowledge, String path) {
    return knowledge.readings().values().stream()
        .flatMap(table -> table.rows().entrySet().stream())
        .filter(row -> row.getValue().text().startsWith("("))
        .anyMatch(row -> path.endsWith("." + row.getKey().replaceFirst("^\\.", "")));
  }

  private static String rule(String row) {
    Problems problems = new Problems();
    Knowledge some =
        TestKnowledge.of(problems, TestKnowledge.sum("api: torch.sum", "api: jax.numpy.sum"));
    String table =
        "readings: t\nsummary: Test.\nroots: {jax: jax.numpy}\nrows: {sum: \"" + row + "\"}\n";
    TreeMap<String, ReadingTable> tables = new TreeMap<>();
    new OdlReader(problems)
        .read("odl/readings/t.yaml", table, ReadingTable.class)
        .ifPresent(read -> tables.put("t", read));
    Knowledge with = new Knowledge(some.operations(), some.dialects(), some.helpers(), tables);
    assertThat(problems.list()).isEmpty();
    TableReadings.Found found =
        new TableReadings(with, INSTALLED, problems).of("jax").get("jax.numpy.sum");
    return found == null ? "" : found.rule().map(rule -> String.join("\n", rule.then())).orElse("");
  }
}
