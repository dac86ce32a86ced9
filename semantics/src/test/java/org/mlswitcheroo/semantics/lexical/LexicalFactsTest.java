package org.mlswitcheroo.semantics.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rows of {@code resources/lexical}: a source, the records asked for, and all facts of them.
 */
class LexicalFactsTest {

  @TestFactory
  Stream<DynamicTest> scopes() {
    return rows("scopes");
  }

  @TestFactory
  Stream<DynamicTest> flow() {
    return rows("flow");
  }

  @TestFactory
  Stream<DynamicTest> bindings() {
    return rows("bindings");
  }

  @TestFactory
  Stream<DynamicTest> paths() {
    return rows("paths");
  }

  @TestFactory
  Stream<DynamicTest> syntax() {
    return rows("syntax");
  }

  private static Stream<DynamicTest> rows(String file) {
    return LexicalCase.read(file).stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name(), () -> assertThat(row.actual()).isEqualTo(row.expected())));
  }

  @Test
  void factsComeInTheOrderOfTheirNodesAndOnlyOnce() {
    var facts = LexicalFacts.of(LexicalCase.parse("a = [1]\nfor b in a:\n  a = b + a\ndel a\n"));
    assertThat(facts).doesNotHaveDuplicates();
    assertThat(facts).extracting(FactText::firstNode).isSorted();
  }

  @Test
  void anEmptyFileHasNoFacts() {
    assertThat(LexicalFacts.of(LexicalCase.parse(""))).isEmpty();
  }
}
