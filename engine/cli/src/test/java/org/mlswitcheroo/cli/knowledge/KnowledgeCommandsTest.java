package org.mlswitcheroo.cli.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;

class KnowledgeCommandsTest {
  @TempDir Path folder;

  @Test
  void theMatrixHasARowForEachOperation() {
    assertThat(Cli.run("matrix").out()).contains("operation", "Linear", "mapped");
    assertThat(Cli.run("matrix", "--format", "md").out())
        .startsWith("| operation | family |")
        .contains("| Linear |");
    assertThat(Cli.run("matrix", "--format", "json").out())
        .contains("\"Linear\": {", "\"status\": \"mapped\"");
    assertThat(Cli.run("matrix", "--format", "html").out())
        .startsWith("<!DOCTYPE html>")
        .contains("<th scope=\"row\">Linear");
  }

  @Test
  void theSummaryGoesBetweenTheMarkersOfAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "# A\n\nno markers\n");
    Cli without = Cli.run("matrix", "--summary", "--into", file.toString());
    assertThat(without.status()).isEqualTo(2);
    assertThat(without.err()).contains("has no markers for the matrix");
    Files.writeString(file, "# A\n<!-- matrix: begin -->\nold\n<!-- matrix: end -->\nend\n");
    assertThat(Cli.run("matrix", "--summary", "--into", file.toString()).status()).isZero();
    assertThat(file).content().contains("# A\n", "| activation |", "-->\nend\n");
    assertThat(file).content().doesNotContain("old");
  }

  @Test
  void theTableOfTheReadmeIsWhatTheOperationsSay() throws IOException {
    Path readme = Path.of("").toAbsolutePath();
    while (!Files.exists(readme.resolve("odl/ops"))) {
      readme = readme.getParent();
    }
    String text = Files.readString(readme.resolve("README.md"));
    assertThat(text)
        .as("README.md; ./ml_switcheroo matrix --summary --into README.md writes it")
        .contains(
            "<!-- matrix: begin -->\n"
                + Cli.run("matrix", "--summary", "--format", "md").out()
                + "<!-- matrix: end -->\n");
  }

  @Test
  void theSchemaIsPrinted() {
    assertThat(Cli.run("schema").out())
        .contains("https://json-schema.org/draft/2020-12/schema", "Operation");
  }

  @Test
  void coverageCountsLoadedRules() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.py"), "import torch.nn as nn\nfc = nn.Linear(8, 4)\n");
    Cli cli = Cli.run("coverage", folder.toString(), "--target", "flax_nnx");
    assertThat(cli.status()).isZero();
    assertThat(cli.out())
        .contains(
            "        1  recognise/torch/Linear  [odl/ops/linear/Linear.yaml:",
            "    never  ",
            "in 1 file.");
    Cli json = Cli.run("coverage", file.toString(), "--target", "flax_nnx", "--json");
    assertThat(json.out()).contains("\"rule\": \"recognise/torch/Linear\"", "\"files\": 1");
  }

  @Test
  void aFileThatIsNotConvertedIsNamedByCoverage() throws IOException {
    Path file = Files.writeString(folder.resolve("a.py"), "import torch\ndef (\n");
    Cli cli = Cli.run("coverage", file.toString(), "--target", "flax_nnx");
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains(file + " was not converted: PY-SYNTAX");
  }

  @Test
  void aNewOperationIsReadByTheLint() throws IOException {
    Files.createDirectories(folder.resolve("ops"));
    Cli made = Cli.run("new", "op", "LogSum", "--family", "reduce", "--odl", folder.toString());
    assertThat(made.status()).isZero();
    Path file = folder.resolve("ops/reduce/LogSum.yaml");
    assertThat(file).content().startsWith("operation: LogSum\n").contains("torch.log_sum");
    Cli again = Cli.run("new", "op", "LogSum", "--family", "reduce", "--odl", folder.toString());
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("exists");
    Files.writeString(file, "operation: Other\n");
    Cli lint = Cli.run("lint", folder.toString());
    assertThat(lint.status()).isEqualTo(1);
    assertThat(lint.out()).contains("odl/ops/reduce/LogSum.yaml:1");
    assertThat(Cli.run("lint", folder.toString(), "--json").out()).contains("\"code\": \"ODL-");
  }

  @Test
  void aFolderThatIsNoKnowledgeBaseIsAUsageError() {
    Cli cli = Cli.run("lint", folder.toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("is no knowledge base");
  }
}
