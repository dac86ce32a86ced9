package org.mlswitcheroo.semantics.isa.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.semantics.asm.Program;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.OperandSpec;
import org.mlswitcheroo.semantics.isa.Statement;
import org.mlswitcheroo.semantics.isa.Type;

/** One instruction, ready to run on a warp. */
final class Step {
  private static final OperandSpec GUARD = new OperandSpec("guard", Type.PRED, 1, "", "");

  private final Evaluator evaluator;
  private final boolean waves;
  private final boolean scalar;
  private final boolean joined;
  private final Optional<Value> guard;
  private final List<Runnable> reads = new ArrayList<>();
  private final List<Runnable> writes = new ArrayList<>();
  private final String name;
  private final boolean[] lanes = new boolean[Warp.LANES];
  private final int exec;
  private Control control = (warp, active, pc) -> next(warp, active, pc + 1);

  /** What happens to the place in the code. */
  private interface Control {
    void run(Warp warp, boolean[] active, int pc);
  }

  private Step(Program program, int index, Evaluator evaluator, boolean waves) {
    Instruction instruction = program.instructions().get(index);
    this.evaluator = evaluator;
    this.waves = waves;
    this.exec = waves ? evaluator.registers.slot("exec_lo") : -1;
    this.scalar = waves && instruction.mnemonic().startsWith("s_");
    this.joined = instruction.joined();
    this.name = instruction.name() + " in line " + instruction.line();
    Optional<Meaning> meaning = program.meanings().get(index);
    if (meaning.isEmpty()) {
      control =
          (warp, active, pc) -> {
            throw new RunFault("the instruction (" + name + ") is not in the table.");
          };
      guard = Optional.empty();
      return;
    }
    guard =
        instruction
            .guard()
            .map(
                g ->
                    evaluator.registers.read(
                        evaluator,
                        new Meaning(instruction, Map.of("guard", g), List.of()),
                        GUARD,
                        -1));
    Map<String, Value> locals = Evaluator.locals();
    for (Statement statement : meaning.get().statements()) {
      add(statement, meaning.get(), locals, program, index);
    }
  }

  static Step of(Program program, int index, Evaluator evaluator, boolean waves) {
    return new Step(program, index, evaluator, waves);
  }

  private void add(
      Statement statement, Meaning meaning, Map<String, Value> locals, Program program, int index) {
    if (statement instanceof Statement.Let let) {
      locals.put(let.name(), evaluator.value(let.value(), meaning, locals));
    } else if (statement instanceof Statement.Write write) {
      write(write, meaning, evaluator.value(write.value(), meaning, locals));
    } else if (statement instanceof Statement.Store store) {
      Value address = evaluator.value(store.address(), meaning, locals);
      Value value = evaluator.value(store.value(), meaning, locals);
      writes.add(
          () ->
              each(
                  lane ->
                      evaluator.memory.write(
                          store.space(), store.type(), address.at(lane), value.at(lane))));
    } else if (statement instanceof Statement.Effect effect) {
      Value value = evaluator.value(effect.value(), meaning, locals);
      writes.add(() -> each(value::at));
    } else if (statement instanceof Statement.Control end) {
      control(end, meaning, locals, program, index);
    }
  }

  private void control(
      Statement.Control end,
      Meaning meaning,
      Map<String, Value> locals,
      Program program,
      int index) {
    int target = program.targets().get(index);
    List<Expr> arguments = end.arguments();
    switch (end.name()) {
      case "branch", "call" -> {
        Value condition =
            arguments.size() > 1 ? evaluator.value(arguments.get(1), meaning, locals) : lane -> 1;
        control =
            (warp, active, pc) -> {
              if (target < 0) {
                throw new RunFault("the target of (" + name + ") is not in the function.");
              }
              for (int lane = 0; lane < Warp.LANES; lane++) {
                if (active[lane]) {
                  boolean taken = lanes[lane] && condition.at(lane) != 0;
                  warp.pc[lane] = taken ? target : pc + 1;
                }
              }
            };
      }
      case "ret" -> {
        Value address = evaluator.value(arguments.get(0), meaning, locals);
        control =
            (warp, active, pc) -> {
              for (int lane = 0; lane < Warp.LANES; lane++) {
                if (active[lane]) {
                  Integer place = program.byAddress().get(address.at(lane));
                  if (lanes[lane] && place == null) {
                    throw new RunFault("(" + name + ") returns to no instruction.");
                  }
                  warp.pc[lane] = lanes[lane] && place != null ? place : pc + 1;
                }
              }
            };
      }
      case "exit" ->
          control =
              (warp, active, pc) -> {
                for (int lane = 0; lane < Warp.LANES; lane++) {
                  warp.done[lane] |= active[lane] && (waves || lanes[lane]);
                }
                next(warp, active, pc + 1);
              };
      case "barrier" ->
          control =
              (warp, active, pc) -> {
                next(warp, active, pc + 1);
                for (int lane = 0; lane < Warp.LANES; lane++) {
                  warp.waiting[lane] |= active[lane];
                }
              };
      default -> {}
    }
  }

  private void next(Warp warp, boolean[] active, int pc) {
    for (int lane = 0; lane < Warp.LANES; lane++) {
      if (active[lane]) {
        warp.pc[lane] = pc;
      }
    }
  }

  private interface Each {
    void at(int lane);
  }

  private void each(Each action) {
    for (int lane = 0; lane < Warp.LANES; lane++) {
      if (lanes[lane]) {
        action.at(lane);
      }
    }
  }

  private void write(Statement.Write write, Meaning meaning, Value value) {
    Operand operand = meaning.bound().get(write.operand().name());
    if (operand == null) {
      throw new RunFault("the operand (" + write.operand().name() + ") is missing.");
    }
    Registers registers = evaluator.registers;
    Type type = write.operand().type();
    int part = type == Type.H2 ? 0 : write.part();
    int slot = registers.target(operand, part);
    if (slot < 0) {
      return;
    }
    boolean whole = waves && Registers.whole(operand);
    boolean wide = type.bits() == 64 && operand.is(Operand.Kind.REGISTER);
    int high = wide ? registers.target(operand, 1) : -1;
    long[] out = new long[Warp.LANES];
    int shift = type == Type.H2 ? 16 * Math.max(0, write.part()) : 0;
    long kept = type == Type.H2 ? 0xffffL << 16 - shift : 0;
    reads.add(
        () -> {
          if (whole && type != Type.MASK) {
            out[0] = value.at(scalar ? 0 : evaluator.firstActive());
          } else {
            value.fill(out, lanes);
          }
        });
    writes.add(
        () -> {
          int[] low = evaluator.warp.registers[slot];
          if (type == Type.MASK) {
            int bits = 0;
            for (int lane = 0; lane < Warp.LANES; lane++) {
              bits |= lanes[lane] && out[lane] != 0 ? 1 << lane : 0;
            }
            low[0] = bits;
          } else if (whole) {
            low[0] = (int) out[0];
            if (high >= 0) {
              evaluator.warp.registers[high][0] = (int) (out[0] >>> 32);
            }
          } else {
            for (int lane = 0; lane < Warp.LANES; lane++) {
              if (lanes[lane]) {
                low[lane] = (int) (low[lane] & kept | out[lane] << shift);
              }
            }
            if (high >= 0) {
              int[] upper = evaluator.warp.registers[high];
              for (int lane = 0; lane < Warp.LANES; lane++) {
                if (lanes[lane]) {
                  upper[lane] = (int) (out[lane] >>> 32);
                }
              }
            }
          }
        });
  }

  /** Runs it: all reads, all writes, then the flow of control. */
  void run(Warp warp, boolean[] active, int pc) {
    choose(warp, active);
    evaluator.active = lanes;
    for (Runnable read : reads) {
      read.run();
    }
    if (joined) {
      warp.held.addAll(writes);
    } else {
      if (!warp.held.isEmpty()) {
        warp.held.forEach(Runnable::run);
        warp.held.clear();
      }
      for (Runnable write : writes) {
        write.run();
      }
    }
    control.run(warp, active, pc);
  }

  /** The threads that take part. */
  private void choose(Warp warp, boolean[] active) {
    if (waves && !scalar) {
      int mask = warp.registers[exec][0];
      for (int lane = 0; lane < Warp.LANES; lane++) {
        lanes[lane] = (mask >> lane & 1) == 1;
      }
      return;
    }
    System.arraycopy(active, 0, lanes, 0, Warp.LANES);
    if (guard.isPresent()) {
      Value value = guard.get();
      for (int lane = 0; lane < Warp.LANES; lane++) {
        lanes[lane] &= value.at(lane) != 0;
      }
    }
  }
}
