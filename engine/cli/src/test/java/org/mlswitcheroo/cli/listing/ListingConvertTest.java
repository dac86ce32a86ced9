package org.mlswitcheroo.cli.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;

class ListingConvertTest {
  /** y[i] = y[i] * 2 while i < n, in a loop over i with the stride of the grid. */
  private static final List<String> CODE =
      List.of(
          "S2R R0, SR_CTAID.X ;",
          "S2R R3, SR_TID.X ;",
          "IMAD R0, R0, c[0x0][0x0], R3 ;",
          "ISETP.GE.AND P0, PT, R0, c[0x0][0x168], PT ;",
          "@P0 EXIT ;",
          "MOV R5, 0x4 ;",
          "IMAD.WIDE R2, R0, R5, c[0x0][0x160] ;",
          "LDG.E R4, [R2.64] ;",
          "FADD R7, R4, R4 ;",
          "STG.E [R2.64], R7 ;",
          "IADD3 R0, R0, c[0x0][0x0], RZ ;",
          "ISETP.LT.AND P0, PT, R0, c[0x0][0x168], PT ;",
          "@P0 BRA 0x60 ;",
          "EXIT ;");

  /** y[r] = the sum of x[r, c] over c. */
  private static final List<String> ROWS =
      List.of(
          "S2R R0, SR_CTAID.X ;",
          "S2R R3, SR_TID.X ;",
          "IMAD R0, R0, c[0x0][0x0], R3 ;",
          "ISETP.GE.AND P0, PT, R0, c[0x0][0x170], PT ;",
          "@P0 EXIT ;",
          "MOV R5, 0x4 ;",
          "IMAD R6, R0, c[0x0][0x174], RZ ;",
          "MOV R7, RZ ;",
          "MOV R8, RZ ;",
          "IADD3 R9, R6, R8, RZ ;",
          "IMAD.WIDE R2, R9, R5, c[0x0][0x160] ;",
          "LDG.E R4, [R2.64] ;",
          "FADD R7, R7, R4 ;",
          "IADD3 R8, R8, 0x1, RZ ;",
          "ISETP.LT.AND P0, PT, R8, c[0x0][0x174], PT ;",
          "@P0 BRA 0x90 ;",
          "IMAD.WIDE R10, R0, R5, c[0x0][0x168] ;",
          "STG.E [R10.64], R7 ;",
          "EXIT ;");

  @TempDir Path folder;

  @Test
  void aKernelBecomesAFunctionWithALoop() throws IOException {
    Cli cli = convert(listing(CODE), "numpy");
    assertThat(cli.status()).isZero();
    assertThat(cli.out())
        .startsWith("import numpy as np\n")
        .contains("def twice(p00, p08, *, grid, block):", "while m", "return (p00,)")
        .doesNotContain("import torch");
  }

  @Test
  void aKernelOfPyTorchCopiesWhatItChanges() throws IOException {
    Cli cli = convert(listing(CODE), "torch");
    assertThat(cli.status()).isZero();
    assertThat(cli.out())
        .startsWith("import torch\n")
        .contains("p00 = p00.clone()", "p00_float32 = p00.view(torch.float32)", "while m")
        .contains("    # op: Add\n")
        .doesNotContain("numpy", "np.");
  }

  @Test
  void aKernelOfJaxMakesNewArrays() throws IOException {
    Cli cli = convert(listing(CODE), "jax");
    assertThat(cli.status()).isZero();
    assertThat(cli.out())
        .startsWith("import functools\nimport jax\nimport jax.numpy as jnp\n")
        .contains("@wide\ndef twice(p00, p08, *, grid, block):")
        .contains("p00 = store(p00, jnp.float32, ", "    # op: Add\n")
        .doesNotContain("numpy as np", " np.");
  }

  @Test
  void aTargetWithoutFormsIsRefused() throws IOException {
    Cli cli = convert(listing(CODE), "keras");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("a listing (sass) cannot become (keras) yet", "torch");
  }

  @Test
  void theEndOfAFileNameTellsTheDialect() throws IOException {
    Path file = folder.resolve("kernel.sass");
    Files.writeString(file, listing(CODE));
    Cli cli = Cli.run("convert", file.toString(), "--target", "python", "--no-ops");
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).contains("def twice(");
  }

  @Test
  void aLineOfTheListingIsExplained() throws IOException {
    Path file = folder.resolve("kernel.sass");
    Files.writeString(file, listing(CODE));
    String line = file + ":11"; // the sum
    Cli cli = Cli.run("explain", line, "--target", "numpy", "--no-ops");
    assertThat(cli.status()).isZero();
    assertThat(cli.out())
        .contains("FADD R7, R4, R4", "which means [odl/isa/sass.yaml:", "] d = a + b\nIt becomes\n")
        .containsPattern("\\d+: r7 = r4 \\+ r4\n");
    String number = cli.out().replaceAll("(?s).*?(\\d+): r7 = .*", "$1");
    Cli back = Cli.run("explain", file + ":" + number, "--target", "numpy", "--no-ops", "--output");
    assertThat(back.out()).contains("It comes from\n" + line + "  ", "FADD R7, R4, R4");
  }

  @Test
  void aLineWithoutInstructionIsToldAsSuch() throws IOException {
    Path file = folder.resolve("kernel.sass");
    Files.writeString(file, listing(CODE));
    assertThat(Cli.run("explain", file + ":2", "--target", "numpy", "--no-ops").out())
        .contains("No instruction is in this line.");
    assertThat(Cli.run("explain", file + ":1", "--target", "numpy", "--no-ops", "--output").out())
        .contains("It comes from no instruction of its own.");
    assertThat(Cli.run("explain", file + ":999", "--target", "numpy", "--no-ops").status())
        .isEqualTo(2);
  }

  @Test
  void whatItComputesIsAFunctionToo() throws IOException {
    Cli cli = convert(listing(CODE), "numpy");
    assertThat(cli.out())
        .contains("def twice_op(p00, p08, *, grid, block):\n    # op: Add\n")
        .contains("return (p00 + p00,)");
    assertThat(cli.err())
        .contains("1 of 1 functions lifted (14 of 14 instructions), 1 recognised as operations");
  }

  @Test
  void aLoopOverRowsIsAReduction() throws IOException {
    assertThat(convert(listing(ROWS), "numpy").out())
        .contains("    # op: Sum axis=1\n", "p00.reshape((p10, p14)).sum(axis=1)");
  }

  @Test
  void aReductionThatLeavesAnElementOutIsNone() throws IOException {
    List<String> code = new ArrayList<>(ROWS);
    code.set(8, "MOV R8, 0x1 ;");
    assertThat(convert(listing(code), "numpy").out()).doesNotContain("_op(");
  }

  @Test
  void whatIsNoOperationHasNone() throws IOException {
    List<String> code = new ArrayList<>(CODE);
    code.set(8, "LOP3.LUT R7, R4, 0x5, RZ, 0x3c, !PT ;");
    Cli cli = convert(listing(code), "numpy");
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).contains("# no operation of odl/ops").doesNotContain("_op(");
  }

  @Test
  void theSameDialectIsTheSameText() throws IOException {
    Cli cli = convert(listing(CODE), "sass");
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).isEqualTo(listing(CODE));
  }

  @Test
  void anInstructionThatNobodyKnowsIsNamed() throws IOException {
    List<String> code = new ArrayList<>(CODE);
    code.set(8, "FROB.X4 R7, R4, R4 ;");
    Cli cli = convert(listing(code), "numpy");
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains("ASM-UNKNOWN", "(FROB.X4)", ":11", "odl/isa");
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void aSettingThatChangesTheResultIsNotOverlooked() {
    String text = "\t.type\tf,@function\nf:\n\tv_add_f32_e64 v0, v1, v2 clamp\n\ts_endpgm\n";
    Cli cli = Cli.runOn(text, "convert", "-", "--source", "rdna", "--target", "numpy");
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains("ASM-UNKNOWN", "<stdin>:3");
  }

  @Test
  void anOperationIsCheckedWithOtherSizesUnlessAskedNotTo() throws IOException {
    Cli checked = convert(listing(ROWS), "numpy");
    assertThat(checked.out()).contains("# op: Sum axis=1", "4 sizes").doesNotContain("not checked");
    Cli plain =
        Cli.runOn(
            listing(ROWS), "convert", "-", "--source", "sass", "--target", "numpy", "--no-check");
    assertThat(plain.status()).isZero();
    assertThat(plain.out()).contains("# op: Sum axis=1", "not checked").doesNotContain("4 sizes");
  }

  @Test
  void aSumOfBytesIsNoSumOfNumbers() throws IOException {
    List<String> bytes = new ArrayList<>(ROWS);
    bytes.set(bytes.indexOf("FADD R7, R7, R4 ;"), "IADD3 R7, R7, R4, RZ ;");
    assertThat(convert(listing(bytes), "numpy").out()).contains("# op: Sum axis=1");
    int load = bytes.indexOf("LDG.E R4, [R2.64] ;");
    bytes.add(load + 1, "LOP3.LUT R4, R4, 0xff, RZ, 0xc0, !PT ;");
    assertThat(convert(listing(bytes), "numpy").out()).doesNotContain("# op: Sum");
  }

  @Test
  void lanesThatSomeMasksLeaveOutAreNotGuessed() throws IOException {
    String text =
        "\t.type\tf,@function\nf:\n\tv_add_f32_dpp v0, v1, v2 row_xmask:1 row_mask:%s"
            + " bank_mask:0xf\n\ts_endpgm\n";
    Cli all =
        Cli.runOn(
            String.format(text, "0xf"), "convert", "-", "--source", "rdna", "--target", "numpy");
    Cli some =
        Cli.runOn(
            String.format(text, "0x5"), "convert", "-", "--source", "rdna", "--target", "numpy");
    assertThat(all.err()).doesNotContain("ASM-UNKNOWN");
    assertThat(some.err()).contains("ASM-UNKNOWN");
  }

  @Test
  void aMissingLineIsNoticed() throws IOException {
    List<String> lines = new ArrayList<>(List.of(listing(CODE).split("(?<=\n)")));
    lines.remove(8);
    Cli cli = convert(String.join("", lines), "numpy");
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains("ASM-FLOW", "missing, or out of its order, before line 9");
  }

  @Property(tries = 1000)
  void damageEndsWithFindingsAndNeverWithACrash(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>(List.of(listing(CODE).split("(?<=\n)")));
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(lines.size());
      char[] text = lines.get(at).toCharArray();
      switch (random.nextInt(4)) {
        case 0 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 1 -> Collections.swap(lines, at, random.nextInt(lines.size()));
        case 2 -> lines.set(at, lines.get(at).substring(random.nextInt(text.length)));
        default -> {
          text[random.nextInt(text.length)] = (char) (33 + random.nextInt(90));
          lines.set(at, new String(text));
        }
      }
    }
    Cli cli =
        Cli.runOn(
            String.join("", lines),
            "convert",
            "-",
            "--source",
            "sass",
            "--target",
            List.of("numpy", "torch", "jax").get(random.nextInt(3)),
            "--no-ops");
    assertThat(cli.status()).isLessThan(2);
    assertThat(cli.err()).doesNotContain("INTERNAL", "Exception");
    assertThat(cli.status() == 1 || !cli.out().isEmpty()).isTrue();
  }

  private Cli convert(String text, String target) throws IOException {
    Path file = folder.resolve("kernel.sass");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    return Cli.run("convert", file.toString(), "--source", "sass", "--target", target);
  }

  private static String listing(List<String> code) {
    StringBuilder text = new StringBuilder("\tcode for sm_80\n\t\tFunction : twice\n");
    for (int i = 0; i < code.size(); i++) {
      text.append(String.format("        /*%04x*/   %s\n", 16 * i, code.get(i)));
    }
    return text.toString();
  }
}
