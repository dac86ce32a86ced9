package org.mlswitcheroo.core.listing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.OperandSpec;
import org.mlswitcheroo.semantics.isa.Statement;
import org.mlswitcheroo.semantics.isa.Type;

/**
 * What each web holds: floats, whole numbers or truth values. Instructions that compute with a web
 * vote; those that only move it make two webs of one kind.
 */
final class WebTypes {
  private static final Set<String> LOGIC =
      Set.of("and", "or", "xor", "andn2", "and_not1", "orn2", "or_not1", "nand", "nor", "xnor");

  private final Code code;
  private final Webs webs;
  private final Map<Integer, Integer> parent = new HashMap<>();
  private final Map<Integer, int[]> votes = new HashMap<>();
  private final Set<Integer> masks = new HashSet<>();
  private final Set<Integer> numbers = new HashSet<>();

  WebTypes(Code code, Webs webs) {
    this.code = code;
    this.webs = webs;
    code.ops().forEach(this::vote);
  }

  /** Whether an operation treats its operands as bits without asking what they are. */
  private boolean open(Op op) {
    String name = op.instruction().mnemonic();
    if (!code.waves()) {
      return false;
    }
    String stem = name.replaceAll("^s_|_b32$", "");
    return name.equals("s_cselect_b32")
        || name.equals("s_mov_b32")
        || name.equals("s_not_b32")
        || name.endsWith("_saveexec_b32")
        || (name.startsWith("s_") && name.endsWith("_b32") && LOGIC.contains(stem));
  }

  private void vote(Op op) {
    boolean open = open(op);
    for (Meaning meaning : op.meanings()) {
      int first = -1;
      for (Expr.Read read : Cells.reads(meaning)) {
        for (String cell : cells(meaning, read.operand(), read.part())) {
          int web = webs.used(op, cell);
          if (open && !cell.equals("scc")) {
            first = joined(first, web);
          } else if (!isMove(meaning)) {
            count(web, read.operand().type(), false);
          }
        }
      }
      for (Statement.Write write : Cells.writes(meaning)) {
        for (String cell : cells(meaning, write.operand(), write.part())) {
          int web = webs.defined(op, cell);
          if (open && !cell.equals("scc")) {
            first = joined(first, web);
          } else if (isMove(meaning)) {
            move(op, meaning, write, web);
          } else {
            Type type = write.operand().type();
            boolean bits = write.value() instanceof Expr.Load || type == Type.B32;
            count(web, bits ? Type.B32 : type, true);
          }
        }
      }
    }
  }

  /** Whether all that a meaning does is to hand on what it reads. */
  private static boolean isMove(Meaning meaning) {
    return Cells.writes(meaning).stream()
            .allMatch(w -> w.operand().type() == Type.B32 && !(w.value() instanceof Expr.Load))
        && !Cells.writes(meaning).isEmpty();
  }

  private void move(Op op, Meaning meaning, Statement.Write write, int web) {
    int first = web;
    for (Expr part : moved(write.value())) {
      if (part instanceof Expr.Read read && read.operand().type() == Type.B32) {
        Operand operand = Cells.bound(meaning, read.operand());
        if (operand.is(Operand.Kind.FLOAT)) {
          count(web, Type.F32, true);
        }
        for (String cell : cells(meaning, read.operand(), read.part())) {
          first = joined(first, webs.used(op, cell));
        }
      }
    }
    for (Expr.Read read : Cells.reads(meaning)) {
      if (read.operand().type() != Type.B32) {
        for (String cell : cells(meaning, read.operand(), read.part())) {
          count(webs.used(op, cell), read.operand().type(), false);
        }
      }
    }
  }

  private static List<Expr> moved(Expr value) {
    if (value instanceof Expr.Choice choice) {
      return List.of(choice.yes(), choice.no());
    }
    return value instanceof Expr.Call call && call.name().equals("lane_read")
        ? List.of(call.arguments().get(0))
        : List.of(value);
  }

  private static List<String> cells(Meaning meaning, OperandSpec spec, int part) {
    return Cells.of(Cells.bound(meaning, spec), spec, part);
  }

  private void count(int web, Type type, boolean written) {
    int[] tally = votes.computeIfAbsent(find(web), k -> new int[3]);
    switch (type) {
      case F32 -> tally[0] += 1;
      case S32 -> tally[1] += 1;
      case B32 -> {}
      case PRED, MASK -> masks.add(find(web));
      default -> tally[2] += 1;
    }
    if (written && type != Type.MASK && type != Type.PRED) {
      numbers.add(find(web));
    }
  }

  private int joined(int first, int web) {
    if (first < 0) {
      return web;
    }
    int a = find(first);
    int b = find(web);
    if (a != b) {
      parent.put(b, a);
      int[] into = votes.computeIfAbsent(a, k -> new int[3]);
      int[] from = votes.getOrDefault(b, new int[3]);
      for (int i = 0; i < into.length; i++) {
        into[i] += from[i];
      }
      if (masks.contains(b)) {
        masks.add(a);
      }
      if (numbers.contains(b)) {
        numbers.add(a);
      }
    }
    return a;
  }

  private int find(int web) {
    int at = web;
    while (parent.containsKey(at)) {
      at = parent.get(at);
    }
    return at;
  }

  /** The type of a web: PRED, F32, S32 or U32. */
  Type of(int web) {
    String cell = webs.cell(web);
    if (cell.startsWith("P") || cell.startsWith("UP") || cell.equals("scc")) {
      return Type.PRED;
    }
    int root = find(web);
    boolean mask = Cells.whole(cell) && code.waves();
    if (mask && !numbers.contains(root) && (masks.contains(root) || cell.equals("exec_lo"))) {
      return Type.PRED;
    }
    int[] tally = votes.getOrDefault(root, new int[3]);
    return tally[0] > 0 && tally[0] >= tally[1] + tally[2]
        ? Type.F32
        : tally[1] > tally[2] ? Type.S32 : Type.U32;
  }
}
