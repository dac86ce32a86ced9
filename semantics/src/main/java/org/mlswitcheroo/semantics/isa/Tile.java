package org.mlswitcheroo.semantics.isa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A product of matrices that the threads of a warp compute together: where the elements of its
 * three matrices are.
 *
 * @param name the function of meanings that computes it
 * @param a places of the first factor
 * @param b places of the second factor
 * @param c places of what is added, and of the result
 * @param brain whether the factors have the exponent of a float of 32 bits
 * @param sum type of what is added: F32, or F16 with two in each register
 */
public record Tile(String name, Places a, Places b, Places c, boolean brain, Type sum) {
  /**
   * Where the elements of a matrix are: each bit of a row and of a column, the least first, is one
   * of the thread ({@code l0} to {@code l4}), of the register ({@code r0}) or the half of the
   * register ({@code h}).
   *
   * @param rows the bits of the row
   * @param columns the bits of the column
   */
  public record Places(List<String> rows, List<String> columns) {
    public Places {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }

    /** How many registers of a thread hold the matrix. */
    public int registers() {
      return 1 << bits().stream().filter(bit -> bit.startsWith("r")).count();
    }

    /** The row of what a thread holds in a half of a register. */
    public int row(int lane, int register, int half) {
      return number(rows, lane, register, half);
    }

    /** The column of what a thread holds in a half of a register. */
    public int column(int lane, int register, int half) {
      return number(columns, lane, register, half);
    }

    private static int number(List<String> bits, int lane, int register, int half) {
      int number = 0;
      for (int i = 0; i < bits.size(); i++) {
        int from =
            switch (bits.get(i).charAt(0)) {
              case 'l' -> lane;
              case 'r' -> register;
              default -> half;
            };
        number |= (from >> place(bits.get(i)) & 1) << i;
      }
      return number;
    }

    /** Thread, register and half that hold an element; of several threads the first. */
    public int[] holder(int row, int column) {
      int[] found = new int[3];
      mark(found, rows, row);
      mark(found, columns, column);
      return found;
    }

    private static void mark(int[] found, List<String> bits, int number) {
      for (int i = 0; i < bits.size(); i++) {
        found["lrh".indexOf(bits.get(i).charAt(0))] |= (number >> i & 1) << place(bits.get(i));
      }
    }

    private static int place(String bit) {
      return bit.length() > 1 ? bit.charAt(1) - '0' : 0;
    }

    private List<String> bits() {
      List<String> all = new ArrayList<>(rows);
      all.addAll(columns);
      return all;
    }
  }

  /** The product that the words of a table say. */
  static Tile of(String name, Map<String, String> words) {
    Places a = places(name, words, "a");
    Places b = places(name, words, "b");
    Places c = places(name, words, "c");
    boolean fits =
        a.columns.size() == b.rows.size()
            && a.rows.size() == c.rows.size()
            && b.columns.size() == c.columns.size();
    String of = words.getOrDefault("of", "");
    Type sum = Type.named(words.getOrDefault("sum", "")).orElse(Type.ANY);
    if (!fits) {
      throw fault(name, "its matrices do not fit each other", "count the bits of a, b and c.");
    }
    boolean two = c.bits().contains("h");
    if (!List.of("f16", "bf16").contains(of) || sum != (two ? Type.F16 : Type.F32)) {
      throw fault(name, "(" + of + ") and (" + sum + ") are not its types", "of: f16, sum: f32.");
    }
    return new Tile(name, a, b, c, of.equals("bf16"), sum);
  }

  private static Places places(String name, Map<String, String> words, String matrix) {
    String[] sides = words.getOrDefault(matrix, "").split(",", -1);
    List<List<String>> bits =
        Arrays.stream(sides).map(side -> List.of(side.strip().split("\\s+"))).toList();
    boolean known =
        sides.length == 2
            && bits.stream().allMatch(l -> l.stream().allMatch(bit -> bit.matches("[lr]\\d|h")));
    if (!known) {
      throw fault(name, "(" + matrix + ") is not places", "l2 l3 l4 r0, h l0 l1.");
    }
    return new Places(bits.get(0), bits.get(1));
  }

  /** How many registers of each thread the product takes. */
  int arguments() {
    return a.registers() + b.registers() + c.registers();
  }

  /** The type of a register of the result. */
  Type type() {
    return sum == Type.F32 ? Type.F32 : Type.U32;
  }

  private static IsaFault fault(String name, String message, String advice) {
    return new IsaFault("tiles", "of the tile (" + name + "): " + message + ".", advice);
  }
}
