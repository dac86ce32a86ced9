package org.mlswitcheroo.parsers.sass;

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

class SassParserTest {
  static final List<String> LISTINGS = List.of("sm_80.cuobjdump.sass", "sm_90.nvdisasm.sass");

  @ParameterizedTest
  @ValueSource(strings = {"sm_80.cuobjdump.sass", "sm_90.nvdisasm.sass"})
  void aListingPrintsBackAndEveryLineIsRead(String name) throws IOException {
    byte[] bytes = listing(name);
    List<ListingPart> parts = parts(bytes);
    assertThat(text(parts)).isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1));
    assertThat(parts).allSatisfy(part -> assertThat(part.unknown()).isEmpty());
    assertThat(parts.get(parts.size() - 1).architecture()).startsWith("sm_");
  }

  @Test
  void operandsAreTakenApart() {
    Operand memory = only("LDG.E R3, desc[UR4][R2.64+-0x10] ;").operands().get(1);
    assertThat(memory.kind()).isEqualTo(Kind.MEMORY);
    assertThat(memory.parts().get(0))
        .isEqualTo(Operand.register("R", 2, 1).with("", List.of("64")));
    assertThat(memory.parts().get(1).value()).isEqualTo(-16);
    Operand constant = only("IADD3 R8, R4, -c[0x0][0x180], RZ ;").operands().get(2);
    assertThat(constant.kind()).isEqualTo(Kind.CONSTANT);
    assertThat(constant.has('-')).isTrue();
    assertThat(constant.parts().get(0).value()).isEqualTo(0x180);
    Operand absolute = only("FSETP.NEU.FTZ.AND P4, PT, |R0|.reuse, +INF , PT ;").operands().get(2);
    assertThat(absolute.has('|')).isTrue();
    assertThat(absolute.suffixes()).containsExactly("reuse");
  }

  @Test
  void anInstructionHasNameModifiersAndGuard() {
    Instruction found = only("@!P0 IMAD.WIDE.U32 R2, R3, 0x4, R4 ;");
    assertThat(found.mnemonic()).isEqualTo("IMAD");
    assertThat(found.modifiers()).containsExactly("WIDE", "U32");
    assertThat(found.guard()).get().matches(guard -> guard.has('!') && guard.number() == 0);
  }

  @Test
  void whatNobodyKnowsIsKept() {
    Instruction found = only("FROB.NEW.X7 R1, Q4, {R2}, tex[R3] ;", "FROB.NEW.X7 R1, Q4 ;");
    assertThat(found.name()).isEqualTo("FROB.NEW.X7");
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

  /** The instruction of the last of some lines of code. */
  private static Instruction only(String... codes) {
    StringBuilder listing = new StringBuilder("\t\tFunction : f\n");
    for (String code : codes) {
      listing.append("        /*0010*/                   ").append(code).append('\n');
    }
    List<Instruction> found =
        parts(listing.toString().getBytes(StandardCharsets.ISO_8859_1)).get(0).instructions();
    return found.get(found.size() - 1);
  }

  static List<ListingPart> parts(byte[] bytes) {
    List<ListingPart> parts = new ArrayList<>();
    try {
      new SassParser().parse(new ByteArrayInputStream(bytes), parts::add);
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
    try (InputStream in = SassParserTest.class.getResourceAsStream("/listings/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
