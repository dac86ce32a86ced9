package org.mlswitcheroo.rulebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;

class RuleBuildTest {
  private static final String RULE =
      """
      package test.%s
      import org.mlswitcheroo.facts.hub.*;
      // odl/ops/test/%s.yaml:3
      rule "choose/any/%s" @why("One, two // three.") @odl("odl/ops/test/T.yaml:3") ruleflow-group "choose"
      when
        Candidate(key == "a // \\"b\\" {x}", $v: v)
      then
        insert(new Selected($v, "{x} // 2 + \\"#\\" \\\\ '/*'"));
      end
      """;

  @TempDir Path dir;

  @Test
  void compilesAndKeepsMetadata() throws Exception {
    write("one");
    assertThat(build()).isEqualTo(1);
    String line = Files.readString(dir.resolve("classes/META-INF/rule-models")).strip();
    assertThat(line).isEqualTo("test.one");
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {dir.resolve("classes/").toUri().toURL()}, getClass().getClassLoader())) {
      Model model =
          (Model) loader.loadClass(line + ".Rules").getDeclaredConstructor().newInstance();
      KieBase base = KieBaseBuilder.createKieBaseFromModel(model);
      assertThat(base.getRule("test.one", "choose/any/one").getMetaData())
          .containsEntry("odl", "\"odl/ops/test/T.yaml:3\"");
    }
  }

  @Test
  void buildsOnlyWhatChangedAndWipesWhatIsGone() throws Exception {
    write("one");
    write("two");
    assertThat(build()).isEqualTo(2);
    Map<String, String> together = classes();
    assertThat(build()).isZero();
    Files.writeString(
        dir.resolve("generated/two.drl"), RULE.formatted("two", "x", "two") + "// more\n");
    assertThat(build()).isEqualTo(1);
    write("two");
    assertThat(build()).isEqualTo(1);
    assertThat(classes().keySet()).isEqualTo(together.keySet());
    Files.delete(dir.resolve("rule-stamps.tsv"));
    assertThat(build()).isEqualTo(2);
    assertThat(classes()).isEqualTo(together);
    Files.delete(dir.resolve("generated/two.drl"));
    assertThat(build()).isZero();
    assertThat(classes().keySet()).isNotEmpty().noneMatch(name -> name.contains("two"));
  }

  @Test
  void namesFileAndLineOfAFault() throws Exception {
    write("one");
    Path file = dir.resolve("generated/one.drl");
    Files.writeString(file, Files.readString(file).replace("key ==", "keys =="));
    assertThatThrownBy(this::build)
        .isInstanceOf(RuleBuildException.class)
        .hasMessageContaining("generated-rules/one.drl:6 DRL-COMPILE")
        .hasMessageContaining("keys");
  }

  private int build() throws IOException {
    return RuleBuild.build(
        dir.resolve("generated"), dir.resolve("rules"), dir.resolve("classes"), List.of());
  }

  private void write(String name) throws IOException {
    Files.createDirectories(dir.resolve("generated"));
    Files.writeString(dir.resolve("generated/" + name + ".drl"), RULE.formatted(name, "x", name));
  }

  private Map<String, String> classes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(dir.resolve("classes"))) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        hashes.put(dir.relativize(path).toString(), new Hash().add(path).text());
      }
    }
    return hashes;
  }
}
