package org.mlswitcheroo.semantics.isa.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mlswitcheroo.semantics.isa.Type;

class LanesTest {
  private static final List<String> OPERATORS =
      List.of("+", "-", "*", "&", "|", "^", "==", "<", ">=");
  private static final List<Type> TYPES =
      List.of(Type.U32, Type.S32, Type.U64, Type.S64, Type.U16, Type.F16, Type.F32, Type.F64);

  @Provide
  Arbitrary<String> operators() {
    return Arbitraries.of(OPERATORS);
  }

  @Provide
  Arbitrary<Type> types() {
    return Arbitraries.of(TYPES);
  }

  @Property
  void allThreadsAtOnceGiveWhatEachThreadGives(
      @ForAll @From("operators") String op, @ForAll @From("types") Type type, @ForAll long seed) {
    if (type.isFloat() && "&|^".contains(op)) {
      return;
    }
    java.util.Random random = new java.util.Random(seed);
    long[] a = new long[Warp.LANES];
    long[] b = new long[Warp.LANES];
    boolean[] lanes = new boolean[Warp.LANES];
    for (int i = 0; i < Warp.LANES; i++) {
      a[i] = Arithmetic.cut(type, random.nextLong());
      b[i] = Arithmetic.cut(type, random.nextLong());
      lanes[i] = random.nextBoolean();
    }
    long[] found = new long[Warp.LANES];
    Lanes.binary(op, type, a, b, found, lanes);
    for (int i = 0; i < Warp.LANES; i++) {
      if (lanes[i]) {
        assertSame(type, found[i], Arithmetic.binary(op, type, a[i], b[i]));
      }
    }
  }

  @Property
  void theProductAndSumOfAllThreadsIsThatOfEachThread(@ForAll long seed) {
    java.util.Random random = new java.util.Random(seed);
    long[][] values = new long[3][Warp.LANES];
    boolean[] lanes = new boolean[Warp.LANES];
    for (int i = 0; i < Warp.LANES; i++) {
      for (long[] each : values) {
        each[i] = Arithmetic.bits(Type.F32, random.nextGaussian() * 100);
      }
      lanes[i] = true;
    }
    List<Type> types = List.of(Type.F32, Type.F32, Type.F32);
    long[] found = new long[Warp.LANES];
    Lanes.call("fma", Type.F32, types, values, found, lanes);
    for (int i = 0; i < Warp.LANES; i++) {
      long[] one = {values[0][i], values[1][i], values[2][i]};
      assertThat(found[i]).isEqualTo(Arithmetic.call("fma", Type.F32, types, one));
    }
  }

  private static void assertSame(Type type, long found, long expected) {
    boolean none = type.isFloat() && Double.isNaN(Arithmetic.real(type, expected));
    if (none) {
      assertThat(Arithmetic.real(type, found)).isNaN();
    } else {
      assertThat(found).isEqualTo(expected);
    }
  }
}
