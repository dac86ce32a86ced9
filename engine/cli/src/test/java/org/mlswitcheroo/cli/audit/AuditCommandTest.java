package org.mlswitcheroo.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;

class AuditCommandTest {
  private static final String FILE =
      """
      import torch
      import torch.nn as nn
      import einx


      class Net(nn.Module):
          def __init__(self):
              super().__init__()
              self.fc = nn.Linear(8, 4)

          def forward(self, x):
              torch.no_such_thing(x)
              return torch.relu(self.fc(x)) + einx.ops.nms(x)
      """;

  @TempDir Path folder;

  @Test
  void eachInterfaceIsToldWithTheFirstPlaceThatHasNoForm() throws IOException {
    Path file = Files.writeString(folder.resolve("a.py"), FILE);
    Cli cli = Cli.run("audit", folder.toString(), "--target", "flax_nnx");
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.out())
        .contains("supported torch.nn.Linear", "supported torch.relu")
        .contains(
            "missing   torch.no_such_thing     1  1 left, " + file + ":12: no rule converts it")
        .doesNotContain("einx", "torch.nn.Module.fc")
        .contains("4 interfaces of torch in 1 file; for flax_nnx 3 supported (75.0 %)");
  }

  @Test
  void everythingSupportedIsNoFinding() throws IOException {
    Files.writeString(
        folder.resolve("a.py"), "import torch\n\n\ndef f(x):\n    return torch.relu(x)\n");
    Cli cli = Cli.run("audit", folder.toString(), "--target", "flax_nnx", "--json");
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).contains("\"coverage\": 100.0", "\"interface\": \"torch.relu\"");
  }

  @Test
  void interfacesOfOtherPackagesAreListedWhenTheyAreAskedFor() throws IOException {
    Files.writeString(folder.resolve("a.py"), FILE);
    Cli cli = Cli.run("audit", folder.toString(), "--target", "flax_nnx", "--roots", "einx,other");
    assertThat(cli.out())
        .containsPattern("missing +einx.ops.nms .*the tool knows nothing of this package");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.py"), "import torch\ndef (\n");
    Cli cli = Cli.run("audit", file.toString(), "--target", "flax_nnx");
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains(file + " was not read: PY-SYNTAX");
  }

  @Test
  void whatIsMissingInTheCallIsSaid() {
    assertThat(Cli.run("audit").err()).contains("audit needs an argument");
    assertThat(Cli.run("audit", folder.toString(), "--target", "jax").err())
        .contains("there are no Python files in");
  }
}
