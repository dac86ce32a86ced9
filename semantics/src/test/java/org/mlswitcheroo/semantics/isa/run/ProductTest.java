package org.mlswitcheroo.semantics.isa.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mlswitcheroo.semantics.isa.Halves;
import org.mlswitcheroo.semantics.isa.Tile;
import org.mlswitcheroo.semantics.isa.Tile.Places;
import org.mlswitcheroo.semantics.isa.Type;

class ProductTest {
  private static final Places A =
      new Places(List.of("l2", "l3", "l4", "r0"), List.of("h", "l0", "l1", "r1"));
  private static final Places B =
      new Places(List.of("h", "l0", "l1", "r0"), List.of("l2", "l3", "l4"));
  private static final Places SUMS =
      new Places(List.of("l2", "l3", "l4", "r1"), List.of("r0", "l0", "l1"));
  private static final Places HALVES =
      new Places(List.of("l2", "l3", "l4", "r0"), List.of("h", "l0", "l1"));

  @Property(tries = 50)
  void eachThreadGetsItsElementsOfTheProduct(
      @ForAll long seed, @ForAll boolean brain, @ForAll boolean narrow) {
    Random random = new Random(seed);
    boolean half = narrow && !brain;
    Places c = half ? HALVES : SUMS;
    Tile tile = new Tile("t", A, B, c, brain, half ? Type.F16 : Type.F32);
    int[][] words = new int[6 + c.registers()][Warp.LANES];
    double[][] a = new double[16][16];
    double[][] b = new double[16][8];
    for (int k = 0; k < 16; k++) {
      for (int i = 0; i < 16; i++) {
        a[i][k] = put(random, brain, words, 0, A.holder(i, k));
      }
      for (int i = 0; i < 8; i++) {
        b[k][i] = put(random, brain, words, 4, B.holder(k, i));
      }
    }
    List<Value> values = new ArrayList<>();
    for (int[] word : words) {
      values.add(lane -> word[lane] & 0xffffffffL);
    }
    Product product = new Product(tile, values);
    for (int row = 0; row < 16; row++) {
      for (int column = 0; column < 8; column++) {
        double expected = 0;
        for (int k = 0; k < 16; k++) {
          expected += a[row][k] * b[k][column];
        }
        int[] holder = c.holder(row, column);
        long bits = product.at(holder[1], holder[0]);
        long shown = half ? bits >> 16 * holder[2] & 0xffff : bits;
        long wanted =
            half
                ? Halves.bits((float) expected)
                : Float.floatToRawIntBits((float) expected) & 0xffffffffL;
        assertThat(shown).isEqualTo(wanted);
      }
    }
  }

  /** Puts a small whole number in its place; sums of products of such are exact. */
  private static double put(Random random, boolean brain, int[][] words, int from, int[] holder) {
    float number = random.nextInt(9) + 1;
    int bits = brain ? Float.floatToRawIntBits(number) >>> 16 : Halves.bits(number);
    words[from + holder[1]][holder[0]] |= bits << 16 * holder[2];
    return number;
  }
}
