package org.mlswitcheroo.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;

class ExplainCommandTest {
  private static final String SOURCE =
      """
      import torch.nn as nn
      import torch
      fc = nn.Linear(8, 4)
      a = 1
      b = torch.relux(a)
      """;
  @TempDir Path folder;
  private String file = "";

  @BeforeEach
  void file() throws IOException {
    file = Files.writeString(folder.resolve("net.py"), SOURCE).toString();
  }

  @Test
  void aChangeIsFollowedToTheSyntax() {
    Cli cli = explain(":3");
    assertThat(cli.status()).isZero();
    assertThat(cli.out())
        .contains("3:6 `nn.Linear(8, 4)`  ->  `nnx.Linear(8, 4")
        .contains("lower/flax_nnx/Linear", "[odl/ops/linear/Linear.yaml:")
        .contains(
            "recognise/torch/Linear",
            "A call of a name of the source framework uses its interface.")
        .contains("because Fqn(node 3:6 `nn.Linear`, path torch.nn.Linear), from the source");
  }

  @Test
  void anUnchangedLineSaysThatNothingOnItIsKnown() {
    assertThat(explain(":4").out())
        .contains("No rule changed this line.", "Nothing on it is known to belong to torch.");
  }

  @Test
  void anUnknownNameGetsTheNearestOnes() {
    assertThat(explain(":5").out())
        .contains("(torch.relux) as call is not in the knowledge base", "torch.relu");
  }

  @Test
  void aLineOfTheOutputIsExplained() {
    String text = Cli.run("convert", file, "--target", "flax_nnx").out();
    int line = (int) text.substring(0, text.indexOf("fc = nnx")).lines().count() + 1;
    assertThat(explain(":" + line, "--output").out()).contains("lower/flax_nnx/Linear");
  }

  @Test
  void whyNotShowsTheConditionsAndWhatThereIs() {
    assertThat(explain(":5", "--why-not", "recognise/torch/Linear").out())
        .contains("It fired elsewhere in this file (1).")
        .contains("! ApiUse(fqn == \"torch.nn.Linear\"): 0 on the line, 1 in the file");
    assertThat(explain(":3", "--why-not", "recognise/torch/Linear").out())
        .contains("It fired here: #");
  }

  @Test
  void wrongPlacesAndNamesAreUsageErrors() {
    assertThat(explain("").err()).contains("is no place", "FILE:LINE");
    assertThat(explain(":99").err()).contains("has no line (99)");
    assertThat(explain(":0").status()).isEqualTo(2);
    assertThat(explain(":3", "--why-not", "recognise/torch/Linea").err())
        .contains("Maybe (recognise/torch/Linear");
    assertThat(explain(":3", "--depth", "x").status()).isEqualTo(2);
  }

  private Cli explain(String place, String... more) {
    String[] args = {"explain", file + place, "--target", "flax_nnx"};
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Cli.run(all);
  }
}
