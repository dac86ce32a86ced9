package org.mlswitcheroo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mlswitcheroo.odl.example.ExampleCase;
import org.mlswitcheroo.odl.example.Examples;

/** Every example of every operation converts to the text that it promises; one test per family. */
class OdlExamplesTest {
  private static final Path ODL = Repository.root().resolve("odl");
  private static final KnownFaults KNOWN = KnownFaults.of("examples");

  @TestFactory
  Stream<DynamicTest> everyExampleConvertsAsWritten() {
    Map<String, List<ExampleCase>> families =
        Examples.folder(ODL).stream()
            .collect(Collectors.groupingBy(ExampleCase::family, TreeMap::new, Collectors.toList()));
    return families.entrySet().stream()
        .map(family -> dynamicTest(family.getKey(), () -> check(family.getValue())));
  }

  @Test
  void theKnowledgeBaseHasPositiveAndNegativeExamples() {
    List<ExampleCase> all = Examples.folder(ODL);
    assertThat(all).anyMatch(ExampleCase::unchanged).anyMatch(example -> !example.unchanged());
  }

  @Test
  void everyKnownFaultIsAnExample() {
    KNOWN.allExist(Examples.folder(ODL).stream().map(ExampleCase::toString).toList());
  }

  private static void check(List<ExampleCase> examples) {
    List<ExampleOutcome> all = examples.stream().map(ExampleOutcome::of).toList();
    List<ExampleOutcome> failed =
        all.stream().filter(each -> !each.ok() && !KNOWN.has(each.example().toString())).toList();
    List<String> gone =
        all.stream()
            .filter(ExampleOutcome::ok)
            .map(each -> each.example().toString())
            .filter(KNOWN::has)
            .map(KNOWN::gone)
            .toList();
    assertThat(failed)
        .withFailMessage(
            () ->
                failed.size()
                    + " of "
                    + examples.size()
                    + " examples\n"
                    + failed.stream().map(ExampleOutcome::row).collect(Collectors.joining("\n")))
        .isEmpty();
    assertThat(gone).isEmpty();
  }
}
