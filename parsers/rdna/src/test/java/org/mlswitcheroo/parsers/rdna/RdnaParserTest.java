package org.mlswitcheroo.parsers.rdna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.ListingPart;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;

class RdnaParserTest {
  static final List<String> LISTINGS = List.of("gfx1100.s", "gfx1030.objdump");

  @ParameterizedTest
  @ValueSource(strings = {"gfx1100.s", "gfx1030.objdump"})
  void aListingPrintsBackAndEveryLineIsRead(String name) throws IOException {
    byte[] bytes = listing(name);
    List<ListingPart> parts = parts(bytes);
    assertThat(text(parts)).isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1));
    assertThat(parts).allSatisfy(part -> assertThat(part.unknown()).isEmpty());
    assertThat(parts).anySatisfy(part -> assertThat(part.instructions()).hasSizeGreaterThan(20));
  }

  @Test
  void operandsAreTakenApart() {
    Instruction found = only("global_load_b32 v2, v[2:3], s[0:1] offset:-16 glc");
    assertThat(found.operands().get(1)).isEqualTo(Operand.register("v", 2, 2));
    assertThat(found.option("offset").orElseThrow().parts().get(0).value()).isEqualTo(-16);
    assertThat(found.option("glc")).isPresent();
    Operand absolute = only("v_cmp_gt_f32_e64 s0, 0x7f800000, -|v2|").operands().get(2);
    assertThat(absolute.signs()).isEqualTo("-|");
    assertThat(only("s_cbranch_execz .LBB0_2").operands().get(0).kind()).isEqualTo(Kind.LABEL);
  }

  @Test
  void twoInstructionsThatAreIssuedTogetherAreTwo() {
    List<Instruction> found = all("v_dual_mov_b32 v6, 0 :: v_dual_add_nc_u32 v1, s15, v2");
    assertThat(found)
        .extracting(Instruction::mnemonic)
        .containsExactly("v_mov_b32", "v_add_nc_u32");
    assertThat(found).extracting(Instruction::joined).containsExactly(true, false);
  }

  @Test
  void theFormOfAnInstructionIsAModifier() {
    Instruction found = only("v_add_f32_dpp v1, v3, v3 row_xmask:1 row_mask:0xf bound_ctrl:1");
    assertThat(found.mnemonic()).isEqualTo("v_add_f32");
    assertThat(found.modifiers()).containsExactly("dpp");
    assertThat(found.option("row_xmask")).isPresent();
  }

  @Test
  void whatNobodyKnowsIsKept() {
    assertThat(only("v_frob_b512 v[1:16], ttmp3, foo(bar) zap:[1,2]").mnemonic())
        .isEqualTo("v_frob_b512");
  }

  @Property(tries = 300)
  void damageIsKeptByteForByte(@ForAll long seed, @ForAll @IntRange(max = 1) int which)
      throws IOException {
    byte[] bytes = damaged(listing(LISTINGS.get(which)), new Random(seed));
    assertThat(text(parts(bytes))).isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] out = bytes.clone();
    for (int i = random.nextInt(40); i >= 0; i--) {
      int from = random.nextInt(out.length);
      int to = random.nextInt(out.length);
      int count = Math.min(random.nextInt(60), out.length - Math.max(from, to));
      if (random.nextBoolean()) {
        System.arraycopy(out, from, out, to, count);
      } else {
        out[to] = (byte) random.nextInt(256);
      }
    }
    return java.util.Arrays.copyOf(out, 1 + random.nextInt(out.length));
  }

  private static Instruction only(String code) {
    return all(code).get(0);
  }

  private static List<Instruction> all(String code) {
    String listing = "\t.type\tf,@function\nf:\n\t" + code + "\n";
    List<ListingPart> parts = parts(listing.getBytes(StandardCharsets.ISO_8859_1));
    return parts.get(parts.size() - 1).instructions();
  }

  static List<ListingPart> parts(byte[] bytes) {
    List<ListingPart> parts = new ArrayList<>();
    try {
      new RdnaParser().parse(new ByteArrayInputStream(bytes), parts::add);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return parts;
  }

  static String text(List<ListingPart> parts) {
    StringBuilder out = new StringBuilder();
    parts.forEach(part -> out.append(part.text()));
    return out.toString();
  }

  static byte[] listing(String name) throws IOException {
    try (InputStream in = RdnaParserTest.class.getResourceAsStream("/listings/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
