package org.mlswitcheroo.semantics.isa.run;

import java.util.List;
import org.mlswitcheroo.semantics.isa.Type;

/** Values that are kept somewhere: in registers, in addresses, once for all threads. */
final class Held {
  private Held() {}

  /** The bits of a register. */
  static final class Register implements Value {
    private final Evaluator evaluator;
    private final Type type;
    private final int slot;
    private final boolean whole;

    /**
     * @param whole whether it is one for the whole warp
     */
    Register(Evaluator evaluator, Type type, int slot, boolean whole) {
      this.evaluator = evaluator;
      this.type = type;
      this.slot = slot;
      this.whole = whole;
    }

    @Override
    public long at(int lane) {
      return Arithmetic.cut(type, evaluator.warp.registers[slot][whole ? 0 : lane]);
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      int[] register = evaluator.warp.registers[slot];
      if (whole) {
        java.util.Arrays.fill(out, Arithmetic.cut(type, register[0]));
        return;
      }
      for (int i = 0; i < Warp.LANES; i++) {
        out[i] = register[i];
      }
      Lanes.cut(type, out);
    }
  }

  /** The bits of two neighbouring registers. */
  static final class Pair implements Value {
    private final Evaluator evaluator;
    private final int low;
    private final int high;
    private final boolean whole;

    Pair(Evaluator evaluator, int low, int high, boolean whole) {
      this.evaluator = evaluator;
      this.low = low;
      this.high = high;
      this.whole = whole;
    }

    @Override
    public long at(int lane) {
      int[][] registers = evaluator.warp.registers;
      int place = whole ? 0 : lane;
      return (long) registers[high][place] << 32 | registers[low][place] & 0xffffffffL;
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      if (whole) {
        java.util.Arrays.fill(out, at(0));
        return;
      }
      int[] a = evaluator.warp.registers[low];
      int[] b = evaluator.warp.registers[high];
      for (int i = 0; i < Warp.LANES; i++) {
        out[i] = (long) b[i] << 32 | a[i] & 0xffffffffL;
      }
    }
  }

  /** A value that all threads share. */
  record Shared(Value inner) implements Value {
    @Override
    public long at(int lane) {
      return inner.at(lane);
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      java.util.Arrays.fill(out, inner.at(0));
    }
  }

  /** A sum of the parts of an address. */
  static final class Sum implements Value {
    private final Value[] parts;
    private final long[] other = new long[Warp.LANES];

    Sum(List<Value> parts) {
      this.parts = parts.toArray(new Value[0]);
    }

    @Override
    public long at(int lane) {
      long sum = 0;
      for (Value part : parts) {
        sum += part.at(lane);
      }
      return sum;
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      parts[0].fill(out, lanes);
      for (int k = 1; k < parts.length; k++) {
        parts[k].fill(other, lanes);
        for (int i = 0; i < Warp.LANES; i++) {
          out[i] += other[i];
        }
      }
    }
  }
}
