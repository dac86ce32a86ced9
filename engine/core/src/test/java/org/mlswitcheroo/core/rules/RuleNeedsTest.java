package org.mlswitcheroo.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleNeedsTest {
  private static final String TABLE =
      """
      by-word\tp\t=super =iter
      by-package\tp\t@odl.Pad
      by-rule\tq\tby-word
      by-both\tq\tby-rule\tby-package
      never\tq\t
      """;

  @TempDir Path folder;

  @Test
  void aRuleIsPossibleWhenAllItsNeedsAreMet() throws IOException {
    assertThat(impossible(Set.of(), Set.of()))
        .isEqualTo("{p=[by-package, by-word], q=[by-both, by-rule, never]}");
    assertThat(impossible(Set.of("iter"), Set.of()))
        .isEqualTo("{p=[by-package], q=[by-both, never]}");
    assertThat(impossible(Set.of("super"), Set.of("odl.Pad"))).isEqualTo("{q=[never]}");
  }

  private String impossible(Set<String> words, Set<String> packages) throws IOException {
    Path table = folder.resolve("META-INF/rule-needs");
    Files.createDirectories(table.getParent());
    Files.writeString(table, TABLE);
    return RuleNeeds.load(KnowledgeTables.over(folder)).impossible(words, packages).toString();
  }
}
