package org.mlswitcheroo.semantics.isa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TileTest {
  private static final Map<String, String> WORDS =
      Map.of(
          "a", "l2 l3 l4 r0, h l0 l1 r1",
          "b", "h l0 l1 r0, l2 l3 l4",
          "c", "l2 l3 l4 r1, r0 l0 l1",
          "of", "f16",
          "sum", "f32");

  @Property
  void theThreadThatHoldsAnElementHoldsItsRowAndColumn(
      @ForAll @IntRange(max = 15) int row, @ForAll @IntRange(max = 15) int column) {
    Tile.Places places = Tile.of("t", WORDS).a();
    int[] holder = places.holder(row, column);
    assertThat(places.row(holder[0], holder[1], holder[2])).isEqualTo(row);
    assertThat(places.column(holder[0], holder[1], holder[2])).isEqualTo(column);
    assertThat(holder[0]).isEqualTo(row % 8 * 4 + column % 8 / 2);
  }

  @Test
  void registersAreCounted() {
    Tile tile = Tile.of("t", WORDS);
    assertThat(tile.a().registers()).isEqualTo(4);
    assertThat(tile.b().registers()).isEqualTo(2);
    assertThat(tile.arguments()).isEqualTo(10);
    assertThat(tile.type()).isEqualTo(Type.F32);
  }

  @Test
  void wordsThatSayNoProductAreRefused() {
    fault("a", "l2 l3", "(a) is not places");
    fault("a", "l2 l3 l4 x0, h l0 l1 r1", "(a) is not places");
    fault("b", "h l0 l1, l2 l3 l4", "its matrices do not fit each other");
    fault("of", "f64", "(f64) and (F32) are not its types");
    fault("sum", "f16", "(f16) and (F16) are not its types");
  }

  private static void fault(String key, String value, String message) {
    Map<String, String> words = new java.util.HashMap<>(WORDS);
    words.put(key, value);
    assertThatThrownBy(() -> Tile.of("t", words)).hasMessageContaining(message);
  }

  @Test
  void aProductTakesAllRegistersOfItsOperands() {
    String tile = "tile\tprod\t%s\t%s";
    List<String> lines =
        new java.util.ArrayList<>(
            WORDS.entrySet().stream().map(e -> tile.formatted(e.getKey(), e.getValue())).toList());
    String operands = "entry\tp\tHMMA\td:f32x4, a:b32x4, b:b32x%d, c:f32x4\tlet t = prod(a, b, c);";
    lines.add(operands.formatted(2) + " d.0 = t.0; d.3 = t.3");
    IsaTable.of(lines).check();
    lines.add(operands.formatted(4));
    assertThatThrownBy(() -> IsaTable.of(lines).check())
        .hasMessageContaining("(prod) takes 10 registers");
  }
}
