package org.mlswitcheroo.core.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlswitcheroo.semantics.isa.Type;

class FormsTest {
  private final Forms numpy = Forms.named("numpy").orElseThrow();
  private final Forms torch = Forms.named("torch").orElseThrow();
  private final Forms jax = Forms.named("jax").orElseThrow();

  @Test
  void aDialectWithoutFilesIsAbsent() {
    assertThat(Forms.named("torch.nn")).isEmpty();
  }

  @Test
  void theLongestKeyThatIsThereHolds() {
    assertThat(torch.find("cast", Type.U32, Type.S64)).contains("cast.u32.s64");
    assertThat(torch.find("cast", Type.U32, Type.F32)).contains("cast.u32");
    assertThat(torch.find("cast", Type.S32, Type.F32)).contains("cast");
    assertThat(torch.find("<", Type.S32)).isEmpty();
    assertThat(torch.find("<", Type.U32)).contains("<.u32");
  }

  @Test
  void wordsOfPyTorchAreSignedNumbersOfTheSameBits() {
    assertThat(numpy.number(Type.U32, 0xfffffffcL).text()).isEqualTo("4294967292");
    assertThat(torch.number(Type.U32, 0xfffffffcL).text()).isEqualTo("-4");
    assertThat(torch.number(Type.U32, 0xfffffffcL).typed()).isEqualTo("int32(-4)");
    assertThat(torch.number(Type.U16, 0xfffe).typed())
        .isEqualTo("torch.tensor(-2, dtype=torch.int16)");
    assertThat(torch.type(Type.U32)).isEqualTo(torch.type(Type.S32));
    Py word = Py.atom("r1", Type.U32);
    assertThat(new Casts(torch).bits(word, Type.S32).text()).isEqualTo("r1");
    assertThat(new Casts(numpy).bits(word, Type.S32).text()).isEqualTo("r1.view(np.int32)");
  }

  @Test
  void aNumberOf64BitsHasItsTypeWhereAPlainOneIsTooShort() {
    assertThat(jax.number(Type.U64, -1L).text()).isEqualTo("jnp.uint64(18446744073709551615)");
    assertThat(numpy.number(Type.U64, -1L).text()).isEqualTo("18446744073709551615");
  }

  @Test
  void numbersThatAreNoneHaveNames() {
    assertThat(torch.number(Type.F32, 0x7f800000).text()).isEqualTo("torch.inf");
    assertThat(jax.number(Type.F32, 0xff800000L).typed()).isEqualTo("jnp.float32(-jnp.inf)");
    assertThat(numpy.number(Type.F32, 0x7fc00000).text()).isEqualTo("np.nan");
    assertThat(numpy.number(Type.PRED, 1).typed()).isEqualTo("np.True_");
  }

  @Test
  void operatorsHaveFormsWhereTheTypeNeedsThem() {
    Py a = Py.atom("a", Type.U32);
    Py b = Py.atom("b", Type.U32);
    Operators of = new Operators(torch, new Casts(torch));
    assertThat(of.binary("<", a, b)).isEqualTo(Py.atom("below(a, b)", Type.PRED));
    assertThat(of.binary(">=", a, b)).isEqualTo(Py.sum("~below(a, b)", Type.PRED));
    assertThat(of.binary("+", a, b)).isEqualTo(Py.sum("a + b", Type.U32));
    assertThat(of.shift(">>", a, torch.number(Type.U32, 3)).text()).isEqualTo("shr(a, 3)");
    assertThat(of.call("rcp", Type.F16, List.of(Py.atom("h", Type.F16))))
        .isEqualTo(Py.atom("torch.reciprocal(h)", Type.F16));
    assertThat(of.call("clz", Type.U32, List.of(a)).text()).isEqualTo("clz(a)");
  }

  @Test
  void helpersAreFunctionsWithWhatStandsBeforeThem() {
    assertThat(jax.helpers().get("load")).startsWith("@functools.partial(").contains("def load(");
    assertThat(torch.helpers()).containsKeys("launch", "shr", "below");
    assertThat(numpy.helpers().keySet()).isSubsetOf(torch.helpers().keySet());
    assertThat(numpy.helpers().keySet()).isSubsetOf(jax.helpers().keySet());
  }
}
