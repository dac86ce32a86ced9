package org.mlswitcheroo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlswitcheroo.odl.lint.OdlLint;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.OdlReader;
import org.mlswitcheroo.odl.read.Problems;

/** The real knowledge base passes its lint; that of the rules is part of their build. */
class KnowledgeLintTest {

  @Test
  void operationsAndDialectsAreInOrder() {
    Problems problems = new Problems();
    Knowledge knowledge = new OdlReader(problems).folder(Repository.root().resolve("odl"));
    new OdlLint(knowledge, problems).run();
    assertThat(problems.list()).withFailMessage(problems::toString).isEmpty();
  }
}
