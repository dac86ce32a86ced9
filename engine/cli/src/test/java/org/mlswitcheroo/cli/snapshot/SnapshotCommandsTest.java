package org.mlswitcheroo.cli.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;

class SnapshotCommandsTest {
  private static final String OPERATION =
      """
      operation: Halve
      kind: function
      tier: array
      summary: Half of a value.
      std_args:
        - {name: x, type: Tensor}
      returns: {type: Tensor, rank: rank(x)}
      layout: carry
      variants:
        torch: {api: torch.relu}
        numpy: {api: numpy.flipud, signature: m, args: {x: m}}
      examples:
        - {name: function, torch: torch.relu(h), numpy: np.flipud(h), doc: true}
        - {name: another library, torch: mylib.relu(h), numpy: unchanged}
      """;

  @TempDir Path folder;

  @BeforeEach
  void aKnowledgeBase() throws IOException {
    Path ops = Files.createDirectories(folder.resolve("odl/ops"));
    Files.writeString(ops.resolve("Halve.yaml"), OPERATION);
    Files.createDirectories(folder.resolve("snapshots"));
  }

  /** The snapshot of NumPy without the lines that hold a text. */
  private void numpyWithout(String text) throws IOException {
    String name = "/META-INF/ml_switcheroo/snapshots/numpy.tsv";
    try (InputStream in = SnapshotCommandsTest.class.getResourceAsStream(name)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          folder.resolve("snapshots/numpy.tsv"),
          all.lines().filter(line -> !line.contains(text)).collect(Collectors.joining("\n")));
    }
  }

  private Cli sync(String... more) {
    String[] fixed = {
      "sync",
      "numpy",
      "--knowledge",
      folder.resolve("odl").toString(),
      "--snapshots",
      folder.resolve("snapshots").toString()
    };
    String[] all = new String[fixed.length + more.length];
    System.arraycopy(fixed, 0, all, 0, fixed.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return Cli.run(all);
  }

  @Test
  void whatANewerVersionNoLongerHasIsToldWithItsPlace() throws IOException {
    numpyWithout("numpy.flipud\t");
    Cli cli = sync();
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.out())
        .contains("1 names gone, 0 new, 0 with other parameters")
        .contains("Halve.yaml:11", "ODL-SNAPSHOT-API", "(numpy.flipud)", "(numpy.flip)");
    assertThat(sync("--json").out()).contains("\"gone\": 1", "ODL-SNAPSHOT-API");
  }

  @Test
  void theSameVersionBreaksNothing() throws IOException {
    numpyWithout("no line has this");
    Cli cli = sync();
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).contains("0 names gone").doesNotContain("ODL-");
  }

  @Test
  void aFileThatIsNoSnapshotIsRefused() throws IOException {
    Files.writeString(folder.resolve("snapshots/numpy.tsv"), "numpy\n");
    Cli cli = sync();
    assertThat(cli.status()).isEqualTo(3);
    assertThat(cli.err()).contains("the snapshots").doesNotContain("Exception");
  }

  @Test
  void withoutASnapshotThereIsNothingToCompare() {
    assertThat(sync().err()).contains("there is no snapshot of (numpy)", "--python PATH");
  }

  @Test
  void unknownFrameworksAreRefused() {
    for (String command : new String[] {"snapshot", "sync"}) {
      Cli cli = Cli.run(command, "nunpy");
      assertThat(cli.status()).isEqualTo(2);
      assertThat(cli.err()).contains("unknown framework (nunpy)", "numpy");
    }
  }

  @Test
  void aPythonThatCannotBeStartedIsAnErrorOfTheEnvironment() {
    Path out = folder.resolve("out");
    Cli cli =
        Cli.run("snapshot", "numpy", "--out-dir", out.toString(), "--python", folder + "/python");
    assertThat(cli.status()).isEqualTo(3);
    assertThat(cli.err()).contains("cannot be started", "--python PATH");
    assertThat(out).doesNotExist();
  }
}
