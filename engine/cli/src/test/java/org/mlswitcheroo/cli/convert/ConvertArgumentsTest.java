package org.mlswitcheroo.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlswitcheroo.cli.Cli;

class ConvertArgumentsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FILE                                          | needs the option (--target)",
        "--target flax_nnx                             | needs an argument, got none",
        "FILE FILE --target flax_nnx                   | too many arguments",
        "FILE --target                                 | the option (--target) needs a value",
        "FILE --target flax_nnx --target jax           | is given twice (flax_nnx, jax)",
        "FILE --target flax_nx                         | Maybe (flax_nnx).",
        "FILE --target flax_nnx --source torhc         | Maybe (torch).",
        "FILE --target flax_nnx --strickt              | Maybe (--strict).",
        "FILE --target flax_nnx --fail-on never        | has no value (never)",
        "FILE --target flax_nnx --layout sideways      | has no value (sideways)",
        "FILE --target flax_nnx --layout channels_last | not available yet: (--layout"
            + " channels_last)",
        "FILE --target flax_nnx --odl FOLDER/no        | the option (--odl) names no folder",
        "FILE --target flax_nnx --odl FOLDER           | it has no folder ops",
        "FILE --target flax_nnx --rules FILE           | , but a file.",
        "FILE --target flax_nnx --rules FOLDER         | has no rules (*.drl)",
        "FILE --target flax_nnx --config a=b           | the option (--config) has no key (a)",
        "FILE --target flax_nnx --config strickt=true  | Maybe (strict).",
        "FILE --target flax_nnx --config strict        | takes KEY=VALUE, got (strict)",
        "FILE --target flax_nnx --config strict=maybe  | Maybe write true or false.",
        "FILE --target flax_nnx --config max-firings=0 | Maybe write a whole number above 0.",
        "FILE --target flax_nnx --graph-check often    | has no value (often)",
        "FILE --target flax_nnx --public Net           | not available yet: (--public)",
        "FILE --target flax_nnx --exclude x            | is for folders",
        "FILE --target flax_nnx --out FILE             | input and output are the same",
        "FILE --target flax_nnx --out FOLDER           | is a folder",
        "FILE --target flax_nnx --json-trace FILE      | the trace would replace the input",
        "FOLDER --target flax_nnx                      | so the option (--out) is needed",
        "FOLDER --target flax_nnx --out FILE           | is no folder",
        "FOLDER --target flax_nnx --out FOLDER         | input and output are the same",
        "FOLDER/sub --target flax_nnx --out FOLDER     | is inside the output",
        "FOLDER/none.py --target flax_nnx              | does not exist",
        "FOLDER/n.ipynb --target flax_nnx              | not available yet: notebooks",
      })
  void wrongArgumentsAreUsageErrorsThatNameTheValue(String line, String message)
      throws IOException {
    Path file = Files.writeString(folder.resolve("net.py"), "import torch\n");
    Files.writeString(folder.resolve("n.ipynb"), "{}");
    Files.createDirectory(folder.resolve("sub"));
    List<String> args = new ArrayList<>(List.of("convert"));
    for (String arg : line.strip().split("\\s+")) {
      args.add(arg.replace("FILE", file.toString()).replace("FOLDER", folder.toString()));
    }
    Cli cli = Cli.run(args.toArray(String[]::new));
    assertThat(cli.err()).startsWith("ml_switcheroo: ").contains(message).doesNotContain("\tat ");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(file).hasContent("import torch\n");
  }

  @Test
  void aFileOfNoFrameworkNeedsTheSource() {
    Cli cli = Cli.runOn("x = 1\n", "convert", "-", "--target", "flax_nnx");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("no framework is imported", "Maybe add --source");
  }

  @Test
  void severalFrameworksNeedTheSource() {
    Cli cli =
        Cli.runOn(
            "import torch\nimport jax\nimport flax\n", "convert", "-", "--target", "flax_nnx");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("several frameworks are imported (flax_nnx, torch)");
  }
}
