package org.mlswitcheroo.semantics.isa.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.semantics.asm.Convention;
import org.mlswitcheroo.semantics.asm.Program;

/**
 * Runs a function for all threads of a launch. Warps run in turn up to a barrier, blocks one after
 * the other; the arrays of the launch are changed in place. Used by one thread.
 */
public final class Interpreter {
  private static final int SHARED_BYTES = 0x10000;
  private static final long MOST_STEPS = 2_000_000_000L;

  private final Program program;
  private final List<Step> code = new ArrayList<>();
  private final Convention convention;
  private Launch launch = new Launch(List.of(1, 1, 1), List.of(1, 1, 1), List.of());
  private Memory memory = new Memory();
  private long mostSteps;
  private final ByteBuffer constants = ByteBuffer.allocate(0x2000).order(ByteOrder.LITTLE_ENDIAN);
  private final Registers registers;
  private final Evaluator evaluator;
  private final boolean waves;
  private long arguments;
  private long packet;
  private final int[] group = new int[3];
  private long steps;
  private int disturbed = -1;

  /** Makes a function ready to be run any number of times. */
  public Interpreter(Program program) {
    this.program = program;
    this.convention = Convention.of(program);
    this.waves = program.dialect().equals("rdna");
    this.registers = new Registers(!waves, new Fixed());
    this.evaluator = new Evaluator(registers, memory);
    for (int i = 0; i < program.instructions().size(); i++) {
      code.add(Step.of(program, i, evaluator, waves));
    }
    for (int at = 0; at < 3; at++) {
      registers.slot("s" + (convention.group() + at));
      registers.slot("v" + at);
    }
    registers.slot("s" + convention.arguments());
    registers.slot("s" + (convention.arguments() + 1));
    registers.slot("s" + convention.dispatch());
    registers.slot("s" + (convention.dispatch() + 1));
    registers.slot("exec_lo");
  }

  /** Runs a function; throws {@link RunFault} when it cannot. */
  public static void run(Program program, Launch launch) {
    new Interpreter(program).run(launch, Watch.NONE, MOST_STEPS);
  }

  /**
   * Runs a function and sees what it touches.
   *
   * @param watch is told of the arrays of the launch by their place among them
   * @param most instructions of warps after which it is given up
   * @return the instructions of warps that were run
   */
  public long run(Launch launched, Watch watch, long most) {
    this.launch = launched;
    this.mostSteps = most;
    this.steps = 0;
    this.memory = new Memory(watch);
    evaluator.memory = memory;
    java.util.Arrays.fill(constants.array(), (byte) 0);
    place();
    List<Integer> grid = launch.grid();
    for (int z = 0; z < grid.get(2); z++) {
      for (int y = 0; y < grid.get(1); y++) {
        for (int x = 0; x < grid.get(0); x++) {
          group[0] = x;
          group[1] = y;
          group[2] = z;
          block();
        }
      }
    }
    return steps;
  }

  /** Puts parameters and the shape of the launch where the code expects them. */
  private void place() {
    int base = waves ? 0 : program.parameterBase();
    int end = 0;
    for (Launch.Parameter parameter : launch.parameters()) {
      long value =
          parameter.array().isEmpty() ? parameter.value() : memory.add(parameter.array().get(0));
      if (parameter.size() == 8) {
        constants.putLong(base + parameter.offset(), value);
      } else {
        constants.putInt(base + parameter.offset(), (int) value);
      }
      end = Math.max(end, parameter.offset() + parameter.size());
    }
    List<Integer> block = launch.block();
    List<Integer> grid = launch.grid();
    int hidden = (end + 7) / 8 * 8;
    for (int axis = 0; axis < 3; axis++) {
      if (waves) {
        constants.putInt(hidden + 4 * axis, grid.get(axis));
        constants.putShort(hidden + 12 + 2 * axis, (short) (int) block.get(axis));
      } else {
        constants.putInt(4 * axis, block.get(axis));
        constants.putInt(12 + 4 * axis, grid.get(axis));
      }
    }
    arguments = memory.add(constants);
    ByteBuffer launched = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    for (int axis = 0; axis < 3; axis++) {
      launched.putShort(4 + 2 * axis, (short) (int) block.get(axis));
      launched.putInt(12 + 4 * axis, grid.get(axis) * block.get(axis));
    }
    packet = memory.add(launched);
  }

  /** From now on the indices along an axis are something else; -1 for none. */
  public void disturb(int axis) {
    disturbed = axis;
  }

  private int threads() {
    return launch.block().stream().reduce(1, (a, b) -> a * b);
  }

  private void block() {
    memory.newShared(SHARED_BYTES);
    List<Warp> warps = new ArrayList<>();
    for (int first = 0; first < threads(); first += Warp.LANES) {
      Warp warp = new Warp(registers.count(), first, threads());
      if (waves) {
        fill(warp);
      }
      warps.add(warp);
    }
    while (warps.stream().anyMatch(warp -> !warp.finished())) {
      for (Warp warp : warps) {
        while (!warp.stopped()) {
          step(warp);
        }
      }
      warps.forEach(Warp::release);
    }
  }

  /** What the processor puts into the registers of a wave. */
  private void fill(Warp warp) {
    int[][] r = warp.registers;
    r[registers.slot("s" + convention.arguments())][0] = (int) arguments;
    r[registers.slot("s" + (convention.arguments() + 1))][0] = (int) (arguments >>> 32);
    if (convention.dispatch() >= 0) {
      r[registers.slot("s" + convention.dispatch())][0] = (int) packet;
      r[registers.slot("s" + (convention.dispatch() + 1))][0] = (int) (packet >>> 32);
    }
    for (int axis = 0; axis < 3; axis++) {
      r[registers.slot("s" + (convention.group() + axis))][0] = group[axis];
    }
    int mask = 0;
    for (int lane = 0; lane < Warp.LANES; lane++) {
      mask |= warp.done[lane] ? 0 : 1 << lane;
      int[] at = thread(warp.first + lane);
      if (program.packedThreads()) {
        r[registers.slot("v0")][lane] = at[0] | at[1] << 10 | at[2] << 20;
      } else {
        for (int axis = 0; axis < 3; axis++) {
          r[registers.slot("v" + axis)][lane] = at[axis];
        }
      }
    }
    r[registers.slot("exec_lo")][0] = mask;
  }

  private int[] thread(int index) {
    int x = launch.block().get(0);
    int y = launch.block().get(1);
    int[] found = {index % x, index / x % y, index / (x * y)};
    if (disturbed >= 0) {
      found[disturbed] = 1 + index % 3;
    }
    return found;
  }

  private void step(Warp warp) {
    boolean[] active = warp.active();
    evaluator.warp = warp;
    evaluator.active = active;
    int lane = evaluator.firstActive();
    int pc = warp.pc[lane];
    if (pc >= code.size()) {
      throw new RunFault("the code ends without an end of the program.");
    }
    if (++steps > mostSteps) {
      throw new RunFault("more than (" + mostSteps + ") instructions were run.");
    }
    code.get(pc).run(warp, active, pc);
  }

  /** Special registers and the constant bank. */
  private final class Fixed implements Registers.SpecialValues {
    @Override
    public long special(String name, Warp warp, int lane) {
      int axis = name.endsWith(".X") ? 0 : name.endsWith(".Y") ? 1 : 2;
      if (name.startsWith("SR_TID.")) {
        return thread(warp.first + lane)[axis];
      }
      if (name.startsWith("SR_CTAID.")) {
        return group[axis];
      }
      return switch (name) {
        case "SR_LANEID" -> lane;
        case "SR_CgaCtaId" -> 0;
        default -> throw new RunFault("the special register (" + name + ") is not known.");
      };
    }

    @Override
    public long constant(int bank, long offset, int bytes) {
      if (bank != 0 || offset < 0 || offset + bytes > constants.capacity()) {
        throw new RunFault("the constant bank (" + bank + ") has nothing at (" + offset + ").");
      }
      return bytes == 8 ? constants.getLong((int) offset) : constants.getInt((int) offset);
    }
  }
}
