package org.mlswitcheroo.core.listing.op;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mlswitcheroo.core.listing.KernelSignature;
import org.mlswitcheroo.semantics.asm.Program;
import org.mlswitcheroo.semantics.isa.Halves;
import org.mlswitcheroo.semantics.isa.Type;
import org.mlswitcheroo.semantics.isa.run.Interpreter;
import org.mlswitcheroo.semantics.isa.run.Launch;
import org.mlswitcheroo.semantics.isa.run.RunFault;

/** Runs a function on numbers. Used by one thread. */
final class Kernel {
  /** What an instruction of a warp costs. */
  private static final long STEP = 4;

  /** What all runs together may cost. */
  private static final long BUDGET = 3_000_000L * STEP;

  private static final long ONE_RUN = 2_000_000L;

  /** What one run costs besides what it touches. */
  private static final long COST = 1500 * STEP;

  /** Instructions of warps of one run. */
  private final Interpreter interpreter;

  private final KernelSignature signature;
  private final List<Type> types;
  private final Effort effort;
  private long spent;

  /**
   * @param effort is told how much is done
   */
  Kernel(Program program, KernelSignature signature, List<Type> types, Effort effort) {
    this.effort = effort;
    this.interpreter = new Interpreter(program);
    this.signature = signature;
    this.types = List.copyOf(types);
  }

  /** The axes along which the index of a thread matters; a register that holds it may be kept. */
  List<Boolean> threads() {
    List<Boolean> found = new ArrayList<>();
    double[] numbers = Geometry.numbers(signature, 0);
    for (int axis = 0; axis < 3; axis++) {
      boolean named = signature.threads().get(axis);
      found.add(named && (axis == 0 || matters(axis, numbers)));
    }
    return found;
  }

  private boolean matters(int axis, double[] numbers) {
    int[] grid = {2, 1, 1};
    int[] line = {64, 1, 1};
    Outcome plain = Geometry.probe(this, numbers, grid, line);
    interpreter.disturb(axis);
    Outcome other = Geometry.probe(this, numbers, grid, line);
    interpreter.disturb(-1);
    return plain == null
        || other == null
        || !java.util.Arrays.equals(plain.read(), other.read())
        || !java.util.Arrays.equals(plain.written(), other.written())
        || !java.util.Arrays.deepEquals(plain.arrays(), other.arrays());
  }

  /** The number of arrays. */
  int arrays() {
    return types.size();
  }

  Type type(int array) {
    return types.get(array);
  }

  KernelSignature signature() {
    return signature;
  }

  /** Counts work besides runs. */
  void charge(long steps) {
    spent += steps;
    effort.add(steps);
  }

  /** Whether nothing more should be run. */
  boolean exhausted() {
    return spent > BUDGET || effort.ended();
  }

  /**
   * A launch.
   *
   * @param arrays what the arrays hold
   * @param numbers the numbers, in the order of the signature
   */
  record Call(double[][] arrays, double[] numbers, int[] grid, int[] block) {}

  /**
   * What a run did.
   *
   * @param arrays what the arrays hold now
   * @param read elements that were read, by array
   * @param written elements that were written, by array
   */
  record Outcome(double[][] arrays, BitSet[] read, BitSet[] written) {
    int extent(int array) {
      return Math.max(read[array].length(), written[array].length());
    }
  }

  /** Runs; null when an address is outside of the arrays or the run takes too long. */
  @org.jspecify.annotations.Nullable
  Outcome run(Call call) {
    if (effort.ended()) {
      return null;
    }
    List<Launch.Parameter> parameters = new ArrayList<>();
    List<ByteBuffer> buffers = new ArrayList<>();
    for (int i = 0; i < arrays(); i++) {
      ByteBuffer buffer = encoded(call.arrays()[i], type(i));
      buffers.add(buffer);
      parameters.add(
          new Launch.Parameter(signature.arrays().get(i).offset(), 8, 0, List.of(buffer)));
    }
    for (int i = 0; i < signature.numbers().size(); i++) {
      KernelSignature.NumberParameter number = signature.numbers().get(i);
      double value = call.numbers()[i];
      long bits = number.real() ? Float.floatToRawIntBits((float) value) : (long) value;
      parameters.add(new Launch.Parameter(number.offset(), 4, bits, List.of()));
    }
    if (signature.hidden() >= 4) {
      int last = signature.hidden() - 4;
      if (parameters.stream().noneMatch(p -> p.offset() <= last && p.offset() + p.size() > last)) {
        parameters.add(new Launch.Parameter(last, 4, 0, List.of()));
      }
    }
    BitSet[] read = new BitSet[arrays()];
    BitSet[] written = new BitSet[arrays()];
    for (int i = 0; i < arrays(); i++) {
      read[i] = new BitSet();
      written[i] = new BitSet();
    }
    List<Integer> grid = java.util.Arrays.stream(call.grid()).boxed().toList();
    List<Integer> block = java.util.Arrays.stream(call.block()).boxed().toList();
    try {
      charge(
          COST
              + STEP
                  * interpreter.run(
                      new Launch(grid, block, parameters),
                      (array, write, place, width) -> {
                        if (array < types.size()) {
                          int size = types.get(array).bits() / 8;
                          (write ? written : read)
                              [array].set(place / size, (place + width - 1) / size + 1);
                        }
                      },
                      ONE_RUN));
    } catch (RunFault fault) {
      boolean endless = String.valueOf(fault.getMessage()).startsWith("more than");
      charge(endless ? STEP * ONE_RUN : COST);
      return null;
    } catch (IndexOutOfBoundsException | IllegalStateException | IllegalArgumentException fault) {
      charge(COST); // damaged code may do anything; nothing is recognised then
      return null;
    }
    double[][] after = new double[arrays()][];
    for (int i = 0; i < arrays(); i++) {
      after[i] = decoded(buffers.get(i), type(i));
    }
    return new Outcome(after, read, written);
  }

  /** What an array holds once its numbers are those of its type. */
  static double[] rounded(double[] values, Type type) {
    return decoded(encoded(values, type), type);
  }

  private static ByteBuffer encoded(double[] values, Type type) {
    int size = type.bits() / 8;
    ByteBuffer buffer = ByteBuffer.allocate(values.length * size).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      switch (type) {
        case F32 -> buffer.putFloat((float) value);
        case F64 -> buffer.putDouble(value);
        case F16 -> buffer.putShort((short) Halves.bits((float) value));
        case U8, S8 -> buffer.put((byte) value);
        case U16, S16 -> buffer.putShort((short) value);
        case U64, S64 -> buffer.putLong((long) value);
        default -> buffer.putInt((int) (long) value);
      }
    }
    return buffer;
  }

  private static double[] decoded(ByteBuffer buffer, Type type) {
    int size = type.bits() / 8;
    double[] values = new double[buffer.capacity() / size];
    for (int i = 0; i < values.length; i++) {
      int at = i * size;
      values[i] =
          switch (type) {
            case F32 -> buffer.getFloat(at);
            case F64 -> buffer.getDouble(at);
            case F16 -> Halves.real(buffer.getShort(at) & 0xffff);
            case U8 -> buffer.get(at) & 0xff;
            case S8 -> buffer.get(at);
            case U16 -> buffer.getShort(at) & 0xffff;
            case S16 -> buffer.getShort(at);
            case U64, S64 -> buffer.getLong(at);
            default -> buffer.getInt(at);
          };
    }
    return values;
  }
}
