package org.mlswitcheroo.cli.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlswitcheroo.cli.Cli;

class DownConvertTest {
  private static final String MODEL =
      """
      import torch
      from torch import nn


      class Model(nn.Module):
          def __init__(self):
              super().__init__()
              self.fc = nn.Linear(8, 4, bias=False)

          def forward(self, x):
              return torch.relu(self.fc(x)) + 1
      """;

  @TempDir Path folder;

  private Cli convert(String text, String target, String arch) throws IOException {
    Path file = Files.writeString(folder.resolve("model.py"), text);
    return Cli.run(
        "convert", file.toString(), "--source", "torch", "--target", target, "--arch", arch);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sm_80", "sm_86", "sm_90", "gfx1030", "gfx1100"})
  void whatIsMadeIsReadAndLifted(String arch) throws IOException {
    String target = arch.startsWith("sm_") ? "sass" : "rdna";
    Cli down = convert(MODEL, target, arch);
    assertThat(down.status()).as(down.err()).isZero();
    Path listing = Files.writeString(folder.resolve("model." + target), down.out());
    Cli same = Cli.run("convert", listing.toString(), "--source", target, "--target", target);
    assertThat(same.out()).isEqualTo(down.out());
    Cli up = Cli.run("convert", listing.toString(), "--source", target, "--target", "numpy");
    assertThat(up.status()).as(up.err()).isZero();
    assertThat(up.out()).contains("def k0_linear(", "def k1_relu(", "def k2_xy(");
  }

  @Test
  void thePlanSaysHowKernelsAreLaunched() throws IOException {
    Cli down = convert(MODEL, "rdna", "gfx1100");
    List<String> plan = down.out().lines().filter(line -> line.startsWith("; @")).toList();
    assertThat(plan)
        .startsWith("; @function forward(x)", "; @tensor x float32", "; @tensor fc.weight float32")
        .contains("; @alloc t1 float32 t0.shape")
        .endsWith("; @return t2");
    assertThat(plan.get(4)).startsWith("; @launch k0_linear grid=((t0.size+255)//256, 1, 1)");
  }

  @Test
  void anOperationWithoutKernelIsNamedWithItsPlace() throws IOException {
    Cli down = convert(MODEL.replace("torch.relu", "torch.linalg.svdvals"), "sass", "sm_90");
    assertThat(down.status()).isEqualTo(1);
    assertThat(down.out()).isEmpty();
    assertThat(down.err()).contains("ASM-DOWN-OP", "model.py:11:", "odl/lowering");
  }

  @Test
  void aTestOfDataIsRefused() throws IOException {
    Cli down =
        convert(
            "import torch\n\n\ndef f(x):\n    if x.sum() > 0:\n        return x\n    return -x\n",
            "sass",
            "sm_80");
    assertThat(down.status()).isEqualTo(1);
    assertThat(down.err()).contains("ASM-DOWN-CONTROL", ":5:");
  }

  @Test
  void aProcessorThatIsUnknownIsAFaultOfUse() throws IOException {
    Cli down = convert(MODEL, "rdna", "gfx906");
    assertThat(down.status()).isEqualTo(2);
    assertThat(down.err()).contains("gfx906", "gfx1030, gfx1100");
  }
}
