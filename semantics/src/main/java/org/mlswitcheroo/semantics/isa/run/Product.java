package org.mlswitcheroo.semantics.isa.run;

import java.util.List;
import org.mlswitcheroo.semantics.isa.Halves;
import org.mlswitcheroo.semantics.isa.Tile;
import org.mlswitcheroo.semantics.isa.Type;

/** A product of matrices that are spread over the threads of a warp. Used by one thread. */
final class Product implements Value {
  private static final boolean[] ALL = new boolean[Warp.LANES];

  static {
    java.util.Arrays.fill(ALL, true);
  }

  private final Tile tile;
  private final Factor a;
  private final Factor b;
  private final List<Value> c;
  private final int depth;
  private final int columns;

  /** The registers of the factors and of what is added, in this order. */
  Product(Tile tile, List<Value> words) {
    this.tile = tile;
    this.depth = 1 << tile.a().columns().size();
    this.columns = 1 << tile.b().columns().size();
    int second = tile.a().registers();
    int third = second + tile.b().registers();
    this.a = new Factor(tile.a(), words.subList(0, second), tile.brain());
    this.b = new Factor(tile.b(), words.subList(second, third), tile.brain());
    this.c = words.subList(third, words.size());
  }

  /** A matrix of halves; each element has its place in the bits of the registers. */
  private static final class Factor {
    private final List<Value> words;
    private final boolean brain;
    private final int[][] holders;
    private final long[][] bits;
    final double[] elements;

    Factor(Tile.Places places, List<Value> words, boolean brain) {
      this.words = words;
      this.brain = brain;
      int width = places.columns().size();
      this.holders = new int[1 << places.rows().size() + width][];
      for (int i = 0; i < holders.length; i++) {
        holders[i] = places.holder(i >> width, i & (1 << width) - 1);
      }
      this.bits = new long[words.size()][Warp.LANES];
      this.elements = new double[holders.length];
    }

    void read() {
      for (int i = 0; i < bits.length; i++) {
        words.get(i).fill(bits[i], ALL);
      }
      for (int i = 0; i < holders.length; i++) {
        int[] at = holders[i];
        int half = (int) (bits[at[1]][at[0]] >> 16 * at[2]) & 0xffff;
        elements[i] = brain ? Float.intBitsToFloat(half << 16) : Halves.real(half);
      }
    }
  }

  @Override
  public long at(int lane) {
    return at(0, lane);
  }

  /** A register of the result in one thread. */
  long at(int register, int lane) {
    a.read();
    b.read();
    return result(register, lane);
  }

  /** A register of the result in some threads. */
  void fill(int register, long[] out, boolean[] lanes) {
    a.read();
    b.read();
    for (int lane = 0; lane < Warp.LANES; lane++) {
      if (lanes[lane]) {
        out[lane] = result(register, lane);
      }
    }
  }

  private long result(int register, int lane) {
    long before = c.get(register).at(lane);
    if (tile.sum() == Type.F32) {
      double sum = Float.intBitsToFloat((int) before) + dot(lane, register, 0);
      return Float.floatToRawIntBits((float) sum) & 0xffffffffL;
    }
    long bits = 0;
    for (int half = 0; half < 2; half++) {
      double sum = Halves.real((int) (before >> 16 * half) & 0xffff) + dot(lane, register, half);
      bits |= (long) Halves.bits((float) sum) << 16 * half;
    }
    return bits;
  }

  /** What is added to an element. */
  private double dot(int lane, int register, int half) {
    int row = tile.c().row(lane, register, half);
    int column = tile.c().column(lane, register, half);
    double sum = 0;
    for (int k = 0; k < depth; k++) {
      sum += a.elements[row * depth + k] * b.elements[k * columns + column];
    }
    return sum;
  }

  /** One register of a product. */
  record Part(Product of, int number) implements Value {
    @Override
    public long at(int lane) {
      return of.at(number, lane);
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      of.fill(number, out, lanes);
    }
  }
}
