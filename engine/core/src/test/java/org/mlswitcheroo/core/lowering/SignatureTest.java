package org.mlswitcheroo.core.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlswitcheroo.core.kernel.TableLines;
import org.mlswitcheroo.semantics.meaning.Formula;

class SignatureTest {
  private static AxisNames names(String text, String shape, Map<String, Value> arguments) {
    AxisNames names = new AxisNames(arguments);
    names.bind(Signature.of(text).inputs().get(0), shape);
    return names;
  }

  @Test
  void axesOfAnyNumberStandBeforeTheLast() {
    AxisNames names = names("x (*N, K); y (*N); y[n] = sum(k < K) x[n, k]", "x.shape", Map.of());
    assertThat(names.sizes())
        .containsEntry("N", "prod(x.shape[:-1])")
        .containsEntry("K", "x.shape[-1]");
  }

  @Test
  void anArgumentSaysWhichAxis() {
    String text = "x (*A, C@axis, *B); y (*A, C, *B); y[a, c, b] = x[a, c, b]";
    AxisNames names = names(text, "x.shape", Map.of("axis", new Value.Const(-1L)));
    assertThat(names.sizes()).containsEntry("C", "x.shape[-1]");
    assertThat(names.tuple("A")).isEqualTo("x.shape[:-1]");
    assertThat(names.tuple("B")).isEqualTo("x.shape[-1:][1:]");
  }

  @Test
  void whatWasReducedMayStayAsOnes() {
    String text = "x (*A, *C@axis, *B); y (*A, C?keepdims, *B); y[a, b] = sum(c < C) x[a, c, b]";
    Map<String, Value> arguments =
        Map.of("axis", new Value.Const(1L), "keepdims", new Value.Const(true));
    Signature signature = Signature.of(text);
    AxisNames names = names(text, "x.shape", arguments);
    String shape =
        names.shape(signature.result(), signature.meaning().result().sizes(), names.sizes());
    assertThat(shape)
        .isEqualTo("(*(x.shape[:1]), *((1,)*len(x.shape[1:][:1])), *(x.shape[1:][1:]),)");
  }

  @Test
  void sizesAreExpressionsOfTheHost() {
    Formula size =
        Signature.of("x (H); y ((H + 2*padding - 3)//2 + 1); y[i] = x[i | 0]")
            .meaning()
            .result()
            .sizes()
            .get(0);
    assertThat(HostText.of(size, Map.of("H", "x.shape[0]", "padding", "1")))
        .isEqualTo("(((x.shape[0] + 2) - 3) // 2) + 1");
    assertThat(HostText.broadcast(List.of("x.shape", "x.shape"))).isEqualTo("x.shape");
  }

  @Test
  void everyShippedMeaningCanBeRead() {
    List<String[]> rows = TableLines.of("lowering");
    assertThat(rows).hasSizeGreaterThan(100);
    assertThat(rows)
        .filteredOn(row -> !row[2].isEmpty())
        .allSatisfy(
            row -> assertThat(Signature.of(row[2]).meaning().steps()).as(row[10]).isNotEmpty());
  }
}
