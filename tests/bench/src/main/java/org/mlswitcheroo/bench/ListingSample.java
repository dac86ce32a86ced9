package org.mlswitcheroo.bench;

import java.util.ArrayList;
import java.util.List;

/** Listings of made-up functions, as large as they are asked for. */
public final class ListingSample {
  /** What a function is made of. */
  public enum Shape {
    /** One block. */
    LINE,
    /** One loop after the other, with eight operations each. */
    LOOPS,
    /** One condition after the other, with eight operations each. */
    BRANCHES
  }

  private static final int BODY = 8;
  private static final int VALUES = 24;

  private final boolean waves;
  private final Shape shape;
  private final List<String> code = new ArrayList<>();
  private int labels;

  private ListingSample(boolean waves, Shape shape) {
    this.waves = waves;
    this.shape = shape;
  }

  /**
   * A listing.
   *
   * @param dialect {@code sass} or {@code rdna}
   * @param instructions about how many a function has
   * @param functions how many there are
   */
  public static String of(String dialect, Shape shape, int instructions, int functions) {
    boolean waves = dialect.equals("rdna");
    StringBuilder text = new StringBuilder(waves ? "" : "\tcode for sm_80\n");
    for (int i = 0; i < functions; i++) {
      ListingSample sample = new ListingSample(waves, shape);
      sample.function(instructions, i);
      sample.print(text, "f" + i);
    }
    return text.toString();
  }

  private void function(int instructions, int seed) {
    code.addAll(
        waves
            ? List.of(
                "s_load_dwordx4 s[0:3], s[4:5], 0x0",
                "v_lshlrev_b32_e32 v1, 2, v0",
                "s_waitcnt lgkmcnt(0)",
                "global_load_dword v2, v1, s[0:1]",
                "s_waitcnt vmcnt(0)")
            : List.of(
                "S2R R0, SR_TID.X ;",
                "MOV R1, 0x4 ;",
                "IMAD.WIDE R4, R0, R1, c[0x0][0x160] ;",
                "LDG.E R2, [R4.64] ;",
                "IMAD.WIDE R4, R0, R1, c[0x0][0x168] ;"));
    for (int i = 0; i < VALUES; i++) {
      code.add(waves ? "v_mov_b32_e32 v" + (8 + i) + ", v2" : "MOV R" + (8 + i) + ", R2 ;");
    }
    int at = seed;
    while (code.size() < instructions) {
      at = part(at);
    }
    if (waves) {
      code.add("global_store_dword v1, v8, s[2:3]");
      code.add("s_endpgm");
    } else {
      code.add("STG.E [R4.64], R8 ;");
      code.add("EXIT ;");
    }
  }

  private int part(int at) {
    String label = "L" + ++labels;
    if (shape == Shape.LOOPS) {
      code.add(waves ? "s_mov_b32 s6, 0" : "MOV R6, RZ ;");
      code.add(label + ":");
    } else if (shape == Shape.BRANCHES) {
      String test = "v" + (8 + at % VALUES);
      if (waves) {
        code.add("v_cmp_gt_f32_e32 vcc_lo, 0, " + test);
        code.add("s_and_saveexec_b32 s7, vcc_lo");
        code.add("s_cbranch_execz " + label);
      } else {
        code.add("FSETP.GT.AND P0, PT, R" + (8 + at % VALUES) + ", RZ, PT ;");
        code.add("@P0 BRA " + label + " ;");
      }
    }
    int next = at;
    for (int i = 0; i < BODY; i++) {
      next = operation(next);
    }
    if (shape == Shape.LOOPS) {
      code.addAll(
          waves
              ? List.of("s_add_i32 s6, s6, 1", "s_cmp_lt_i32 s6, 3", "s_cbranch_scc1 " + label)
              : List.of(
                  "IADD3 R6, R6, 0x1, RZ ;",
                  "ISETP.LT.AND P0, PT, R6, 0x3, PT ;",
                  "@P0 BRA " + label + " ;"));
    } else if (shape == Shape.BRANCHES) {
      code.add(label + ":");
      if (waves) {
        code.add("s_or_b32 exec_lo, exec_lo, s7");
      }
    }
    return next;
  }

  private int operation(int at) {
    int a = 8 + at % VALUES;
    int b = 8 + (at * 7 + 3) % VALUES;
    int c = 8 + (at * 5 + 1) % VALUES;
    code.add(
        waves
            ? "v_fma_f32 v" + a + ", v" + b + ", v" + c + ", v" + a
            : "FFMA R" + a + ", R" + b + ", R" + c + ", R" + a + " ;");
    return at + 1;
  }

  private void print(StringBuilder text, String name) {
    if (waves) {
      text.append("\t.type\t").append(name).append(",@function\n").append(name).append(":\n");
      for (String line : code) {
        boolean label = line.endsWith(":");
        String place = line.replaceAll("\\bL(\\d+)\\b", ".L" + name + "_$1");
        text.append(label ? "" : "\t").append(place).append('\n');
      }
      return;
    }
    text.append("\t\tFunction : ").append(name).append('\n');
    List<String> addresses = new ArrayList<>();
    int address = 0;
    for (String line : code) {
      addresses.add("0x" + Integer.toHexString(address));
      address += line.endsWith(":") ? 0 : 16;
    }
    int at = 0;
    for (String line : code) {
      if (line.endsWith(":")) {
        continue;
      }
      String place = line;
      int target = line.indexOf(" BRA L");
      if (target >= 0) {
        String label = line.substring(target + 5, line.length() - 2);
        place = line.replace(label, addresses.get(code.indexOf(label + ":")));
      }
      text.append(String.format("        /*%04x*/   %s\n", at, place));
      at += 16;
    }
  }
}
