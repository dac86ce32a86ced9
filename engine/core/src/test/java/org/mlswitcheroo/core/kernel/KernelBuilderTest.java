package org.mlswitcheroo.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KernelBuilderTest {
  private static long count(Kernel kernel, String op) {
    return kernel.steps().stream().filter(step -> step.op().equals(op)).count();
  }

  @Test
  void equalStepsAreMadeOnceAndKnownNumbersAreComputed() {
    KernelBuilder builder = new KernelBuilder("y.size");
    int x = builder.load("x", "f32", builder.index());
    int twice = builder.op("fadd", x, x);
    assertThat(builder.op("fadd", x, x)).isEqualTo(twice);
    assertThat(builder.op("iadd", builder.whole(2), builder.whole(3))).isEqualTo(builder.whole(5));
    assertThat(builder.op("udiv", builder.index(), builder.whole(1))).isEqualTo(builder.index());
    builder.store("y", "f32", builder.index(), twice);
    Kernel kernel = builder.kernel("twice");
    assertThat(count(kernel, "fadd")).isEqualTo(1);
    assertThat(kernel.parameters())
        .extracting(Kernel.Parameter::argument, Kernel.Parameter::offset)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("y.size", 0),
            org.assertj.core.groups.Tuple.tuple("x", 8),
            org.assertj.core.groups.Tuple.tuple("y", 16));
  }

  @Test
  void whatLivesInALoopKeepsItsRegister() {
    KernelBuilder builder = new KernelBuilder("y.size");
    int sum = builder.variable(builder.real(0));
    int index = builder.loop("K");
    builder.assign(sum, "fadd", sum, builder.load("x", "f32", index));
    builder.end();
    builder.store("y", "f32", builder.index(), sum);
    Kernel kernel = builder.kernel("sum");
    for (String arch : List.of("sm_80", "sm_90")) {
      String text = new AssemblyText("sass", arch).text(List.of(), List.of(kernel));
      assertThat(text).contains("Function : sum", "FADD", "@!P0 BRA 0x", "STG.E");
    }
    String text = new AssemblyText("rdna", "gfx1100").text(List.of("@return y"), List.of(kernel));
    assertThat(text)
        .startsWith("; @return y\n")
        .contains("s_cbranch_scc1 .Lsum_0", ".amdhsa_kernel sum");
  }
}
