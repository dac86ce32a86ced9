package org.mlswitcheroo.core.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.core.kernel.Step.Kind;
import org.mlswitcheroo.core.kernel.Step.Operand;

/**
 * Gives virtual registers those of the machine, in the order of their lives. A register that is set
 * before a loop and used in it lives to the end of the loop.
 */
final class Registers {
  private final String kernel;
  private final int[] range;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<String, Integer> temps = new HashMap<>();
  private int used;

  private record Life(int register, String temp, int from, int to, boolean pair) {}

  private Registers(String kernel, int first, int last) {
    this.kernel = kernel;
    this.range = new int[] {first, last};
  }

  /**
   * The registers of one kind.
   *
   * @param rows the rows of the steps
   */
  static Registers of(
      Kernel kernel, List<Step> steps, List<EmitTable.Row> rows, Kind kind, int first, int last) {
    Registers registers = new Registers(kernel.name(), first, last);
    registers.place(lives(steps, rows, kind));
    return registers;
  }

  private static List<Life> lives(List<Step> steps, List<EmitTable.Row> rows, Kind kind) {
    Map<Integer, int[]> found = new HashMap<>();
    List<Life> all = new ArrayList<>();
    List<int[]> loops = loops(steps);
    for (int i = 0; i < steps.size(); i++) {
      EmitTable.Row row = rows.get(i);
      List<Operand> operands = steps.get(i).operands();
      for (int k = 0; k < operands.size(); k++) {
        if (operands.get(k).kind() == kind && row.reads(row.operands().get(k))) {
          int at = i;
          int[] life = found.computeIfAbsent(operands.get(k).number(), n -> new int[] {at, at});
          life[1] = i;
        }
      }
      for (Map.Entry<String, Boolean> temp : row.temps().entrySet()) {
        if (kind == Kind.VALUE) {
          all.add(new Life(-1, i + " " + temp.getKey(), i, i, temp.getValue()));
        }
      }
    }
    found.forEach(
        (register, life) -> {
          boolean longer = true;
          while (longer) {
            longer = false;
            for (int[] loop : loops) {
              if (life[0] < loop[0] && life[1] > loop[0] && life[1] < loop[1]) {
                life[1] = loop[1];
                longer = true;
              }
            }
          }
          all.add(new Life(register, "", life[0], life[1], false));
        });
    all.sort(Comparator.comparingInt(Life::from).thenComparing(Life::register));
    return all;
  }

  private static List<int[]> loops(List<Step> steps) {
    List<int[]> found = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).op().equals("loop") || steps.get(i).op().equals("repeat")) {
        open.add(i);
      } else if (steps.get(i).op().equals("next")) {
        found.add(new int[] {open.remove(open.size() - 1), i});
      }
    }
    return found;
  }

  private void place(List<Life> lives) {
    BitSet taken = new BitSet();
    List<Life> active = new ArrayList<>();
    Map<Life, Integer> at = new HashMap<>();
    for (Life life : lives) {
      Set<Life> over = new HashSet<>();
      for (Life other : active) {
        if (other.to() < life.from()) {
          int n = at.getOrDefault(other, 0);
          taken.clear(n, n + (other.pair() ? 2 : 1));
          over.add(other);
        }
      }
      active.removeAll(over);
      int n = range[0];
      while (taken.get(n) || (life.pair() && (n % 2 != 0 || taken.get(n + 1)))) {
        n++;
      }
      int end = n + (life.pair() ? 2 : 1);
      if (end - 1 > range[1]) {
        throw new TooLarge(kernel);
      }
      taken.set(n, end);
      used = Math.max(used, end);
      active.add(life);
      at.put(life, n);
      if (life.temp().isEmpty()) {
        places.put(life.register(), n);
      } else {
        temps.put(life.temp(), n);
      }
    }
  }

  int of(int register) {
    return places.getOrDefault(register, 0);
  }

  int temp(int step, String name) {
    return temps.getOrDefault(step + " " + name, 0);
  }

  /** How many there are up to the last that is used. */
  int used() {
    return used;
  }
}
