package org.mlswitcheroo.cli.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;

class PictureTest {
  /** Counts a register down while it is above zero and stores it. */
  private static final String LISTING =
      """
      \t.type\tcount,@function
      count:
      \ts_load_dwordx2 s[0:1], s[4:5], 0x0
      \tv_mov_b32_e32 v1, 7
      \ts_mov_b32 s2, 3
      .L1:
      \ts_sub_u32 s2, s2, 1
      \ts_cmp_gt_i32 s2, 0
      \ts_cbranch_scc1 .L1
      \tv_mov_b32_e32 v1, s2
      \tglobal_store_dword v0, v1, s[0:1]
      \ts_endpgm
      """;

  @TempDir Path folder;

  @Test
  void flowAndDataAreDrawn() throws IOException {
    Path file = Files.writeString(folder.resolve("count.s"), LISTING);
    assertThat(view(file, "mermaid", "mmd"))
        .startsWith("flowchart TD\nsubgraph f0[\"count\"]\n")
        .contains("f0b1[\"s_sub_u32 s2, s2, 1<br/>s_cmp_gt_i32 s2, 0<br/>")
        .contains("f0b1 -->|yes| f0b1", "f0b1 -->|no| f0b2", "f0i4 -.->|scc| f0i5")
        .endsWith("end\n");
    assertThat(view(file, "dot", "dot"))
        .startsWith("digraph listing {\n")
        .contains("f0b1 -> f0b1 [label=\"yes\"];", "label=\"count: data\"", "style=dashed")
        .endsWith("}\n");
    assertThat(view(file, "html", "html"))
        .contains("<h1>count</h1>", "class=\"back\"", "s2 of line 5", "</svg>");
  }

  @Test
  void aPictureNeedsAFileAndAListing() throws IOException {
    Path file = Files.writeString(folder.resolve("count.s"), LISTING);
    String path = file.toString();
    Cli without = Cli.run("convert", path, "--target", "numpy", "--intermediate", "dot");
    assertThat(without.status()).isEqualTo(2);
    assertThat(without.err()).contains("needs (--out)");
    String out = folder.resolve("o.py").toString();
    Cli other =
        Cli.run("convert", path, "--target", "numpy", "--out", out, "--intermediate", "gif");
    assertThat(other.err()).contains("knows no view (gif)", "mermaid, dot, html");
    String model = Files.writeString(folder.resolve("m.py"), "import torch\n").toString();
    Cli none = Cli.run("convert", model, "--target", "jax", "--out", out, "--intermediate", "dot");
    assertThat(none.status()).isEqualTo(2);
  }

  private String view(Path file, String view, String end) throws IOException {
    Path out = folder.resolve("kernels.py");
    Cli cli =
        Cli.run(
            "convert",
            file.toString(),
            "--target",
            "torch",
            "--no-ops",
            "--out",
            out.toString(),
            "--intermediate",
            view);
    assertThat(cli.status()).isZero();
    return Files.readString(folder.resolve("kernels." + end));
  }
}
