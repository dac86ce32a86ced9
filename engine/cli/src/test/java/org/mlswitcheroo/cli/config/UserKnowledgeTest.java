package org.mlswitcheroo.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;

/** Operations and rules of the user, compiled when they are first used. */
class UserKnowledgeTest {
  private static final String CACHE = "ml_switcheroo.cache";

  /** An operation that the tool does not have, in a library that it does not know. */
  private static final String OWN =
      """
      operation: Relu6x
      kind: function
      tier: neural
      summary: Rectifier with a limit.
      std_args:
        - {name: x, type: Tensor, doc: Input of any rank.}
        - {name: limit, type: float, default: 6.0}
      returns: {type: Tensor, rank: rank(x)}
      layout: carry
      variants:
        torch: {api: mylib.relu6x, args: {x: input}}
        jax: {macro_template: "jnp.clip({x}, 0, {limit})"}
      examples:
        - {name: plain, torch: "mylib.relu6x(h)", jax: "jnp.clip(h, 0, 6.0)"}
        - {name: another name, torch: "mylib.relu7x(h)", jax: unchanged}
      """;

  /** Stands for the shipped operation of that name. */
  private static final String OVERRIDE =
      """
      operation: Sin
      kind: function
      tier: array
      summary: Sine by the team's own kernel.
      std_args:
        - {name: x, type: Tensor, doc: Angle in radians.}
      returns: {type: Tensor, rank: rank(x)}
      layout: carry
      variants:
        torch: {api: torch.sin, args: {x: input}}
        jax: {api: fastlib.kernels.sine}
      examples:
        - {name: plain, torch: "torch.sin(h)", jax: "kernels.sine(h)"}
        - {name: another library, torch: "mylib.sin(h)", jax: unchanged}
      """;

  private static final String RULE =
      """
      package org.mlswitcheroo.rules.mylib
      import org.mlswitcheroo.facts.Ids;
      import org.mlswitcheroo.facts.meaning.*;
      import org.mlswitcheroo.facts.target.*;
      import java.util.List;

      rule "plugin/mylib/old-name" @why("The library renamed it.") ruleflow-group "lower"
      when
        Fqn(path == "mylib.old", $n: node)
      then
        insert(new Replace(Ids.value($n), new Template("mylib.new", List.of())));
      end
      """;
  private static final String CODE =
      """
      import mylib
      import torch


      def f(x):
          return mylib.relu6x(torch.sin(x), 3.0) + mylib.old(torch.cos(x))
      """;

  @TempDir static Path base;
  @TempDir Path folder;

  @BeforeAll
  static void knowledge() throws IOException {
    System.setProperty(CACHE, base.resolve("cache").toString());
    write(base.resolve("odl/ops/activation/Relu6x.yaml"), OWN);
    write(base.resolve("odl/ops/trig/Sin.yaml"), OVERRIDE);
    write(base.resolve("rules/mylib/names.drl"), RULE);
    write(base.resolve("f.py"), CODE);
    write(base.resolve("cache/ml_switcheroo/knowledge/.new.killed/META-INF/rule-models"), "x");
  }

  @AfterAll
  static void clear() {
    System.clearProperty(CACHE);
  }

  @Test
  void ownAndOverridingOperationsAndRulesConvert() throws Exception {
    List<Cli> both = atOnce(() -> convert("--odl", odl(), "--rules", rules()));
    for (Cli cli : both) {
      assertThat(cli.status()).as(cli.err()).isZero();
      assertThat(cli.out())
          .contains(
              "return jnp.clip(kernels.sine(x), 0, 3.0) + mylib.new(jnp.cos(x))",
              "import mylib",
              "from fastlib import kernels",
              "import jax.numpy as jnp")
          .doesNotContain("torch");
    }
    assertThat(entries()).as("compiled once").filteredOn(this::hasOwn).hasSize(1);
    assertThat(entries()).as("what was killed is gone").doesNotContain(".new.killed");
  }

  @Test
  void withoutTheFoldersTheShippedKnowledgeHolds() {
    assertThat(convert().out()).contains("mylib.relu6x(jnp.sin(x), 3.0) + mylib.old(jnp.cos(x))");
  }

  @Test
  void otherCommandsKnowThemToo() {
    String[] given = {"--odl", odl(), "--rules", rules()};
    String file = base.resolve("f.py").toString();
    Cli explain = run(given, "explain", file + ":6", "--source", "torch", "--target", "flax_nnx");
    assertThat(explain.out())
        .contains("lower/flax_nnx/Relu6x  [" + odl() + "/ops/activation/Relu6x.yaml:")
        .contains("plugin/mylib/old-name", "The library renamed it.");
    Cli coverage = run(given, "coverage", file, "--source", "torch", "--target", "flax_nnx");
    assertThat(coverage.out()).contains("        1  recognise/torch/Relu6x");
    assertThat(run(given, "matrix").out()).contains("Relu6x ", "Softmax ");
    assertThat(Cli.run("matrix").out()).doesNotContain("Relu6x ");
    Cli lint = run(given, "lint");
    assertThat(lint.out()).isEmpty();
    assertThat(lint.status()).isZero();
  }

  @Test
  void brokenOperationsAreFindingsAndNothingIsConverted() throws IOException {
    write(folder.resolve("ops/activation/Relu6x.yaml"), OWN.replace("layout: carry", "layuot: c"));
    write(folder.resolve("ops/activation/Other.yaml"), "operation: [Other\n");
    write(
        folder.resolve("ops/trig/Zine.yaml"),
        OVERRIDE.replace("operation: Sin", "operation: Zine"));
    Cli cli = convert("--odl", folder.toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .contains(
            folder + "/ops/activation/Relu6x.yaml:9:1 error ODL-KEY-UNKNOWN",
            "(layuot)",
            "    layuot: c",
            "Maybe write (layout).")
        .contains(folder + "/ops/activation/Other.yaml:2:1 error ODL-YAML")
        .as("an interface of a shipped operation")
        .contains(folder + "/ops/trig/Zine.yaml:10:", "ODL-API-TWICE", "(torch.sin)")
        .doesNotContain("\tat ");
  }

  @Test
  void brokenRulesAreFindings() throws IOException {
    write(folder.resolve("a/syntax.drl"), RULE.replace("mylib", "one").replace("when", "wen"));
    write(
        folder.resolve("b/group.drl"), RULE.replace("mylib", "two").replace("\"lower\"", "\"x\""));
    write(folder.resolve("c/mine.drl"), RULE.replace("org.mlswitcheroo.rules.mylib", "mine"));
    Cli cli = convert("--rules", folder.toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .contains(folder + "/a/syntax.drl:8 error DRL-SYNTAX")
        .contains(folder + "/b/group.drl:7 error DRL-GROUP", "(x) is none of (resolve")
        .contains(folder + "/c/mine.drl:1 error DRL-PACKAGE")
        .contains("Maybe write (org.mlswitcheroo.rules.mine).")
        .doesNotContain("\tat ");
  }

  @Test
  void aRuleOfAnUnknownFactIsAFindingForMachinesToo() throws IOException {
    write(folder.resolve("a/type.drl"), RULE.replace("Fqn(", "Fqm("));
    Cli cli = convert("--rules", folder.toString(), "--json");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.out()).contains("\"code\": \"DRL-COMPILE\"", folder + "/a/type.drl\"", "Fqm");
  }

  @Test
  void aFileThatIsNoTextIsAFinding() throws IOException {
    Files.write(folder.resolve("a.drl"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Cli cli = convert("--rules", folder.toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("error IO: cannot read (" + folder + "/a.drl) as UTF-8.");
  }

  @Test
  void theLintAsksForMoreThanAConversion() throws IOException {
    write(folder.resolve("r/names.drl"), RULE.replace(" @why(\"The library renamed it.\")", ""));
    Cli lint = Cli.run("lint", "--rules", folder.toString());
    assertThat(lint.status()).isEqualTo(1);
    assertThat(lint.out())
        .contains(folder + "/r/names.drl:7 error DRL-WHY")
        .doesNotContain("odl/ops");
    assertThat(convert("--rules", folder.toString()).out()).contains("mylib.new(");
  }

  @Test
  void aCacheThatCannotBeMadeIsAnErrorOfTheEnvironment() throws IOException {
    Path file = write(folder.resolve("file"), "");
    System.setProperty(CACHE, file.toString());
    try {
      Cli cli = convert("--rules", rules());
      assertThat(cli.status()).isEqualTo(3);
      assertThat(cli.err()).contains("the cache (", "Maybe set XDG_CACHE_HOME");
    } finally {
      System.setProperty(CACHE, base.resolve("cache").toString());
    }
  }

  private static List<Cli> atOnce(Callable<Cli> command) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Cli> done = new ArrayList<>();
      for (Future<Cli> future : pool.invokeAll(List.of(command, command))) {
        done.add(future.get());
      }
      return done;
    } finally {
      pool.shutdown();
    }
  }

  private static Cli convert(String... given) {
    String file = base.resolve("f.py").toString();
    return run(given, "convert", file, "--source", "torch", "--target", "flax_nnx");
  }

  private static Cli run(String[] given, String... command) {
    return Cli.run(Stream.concat(Stream.of(command), Stream.of(given)).toArray(String[]::new));
  }

  private static List<String> entries() throws IOException {
    try (Stream<Path> all = Files.list(base.resolve("cache/ml_switcheroo/knowledge"))) {
      return all.filter(Files::isDirectory).map(path -> path.getFileName().toString()).toList();
    }
  }

  private boolean hasOwn(String entry) {
    Path made = base.resolve("cache/ml_switcheroo/knowledge").resolve(entry);
    return Files.isDirectory(made.resolve("org/mlswitcheroo/odl/hub/activation/Relu6x"));
  }

  private static String odl() {
    return base.resolve("odl").toString();
  }

  private static String rules() {
    return base.resolve("rules").toString();
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
