package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.semantics.asm.BasicBlock;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.OperandSpec;
import org.mlswitcheroo.semantics.isa.Statement;
import org.mlswitcheroo.semantics.isa.Type;

/**
 * The values of a function: definitions of one register that reach a common use are one web. A
 * write that only some threads make keeps what was there, so it joins the web before it.
 */
final class Webs {
  static final OperandSpec GUARD = new OperandSpec("guard", Type.PRED, 1, "", "");

  private final Code code;
  private final List<String> cells = new ArrayList<>();
  private final Map<String, Integer> entry = new HashMap<>();
  private final List<int[]> place = new ArrayList<>();
  private final Map<String, Integer> definition = new HashMap<>();
  private final Map<String, Integer> use = new HashMap<>();
  private final Map<Integer, Set<Integer>> useBlocks = new HashMap<>();
  private final List<Integer> parent = new ArrayList<>();
  private final Set<String> partial = new HashSet<>();
  private final Set<String> halved = new HashSet<>();

  Webs(Code code) {
    this.code = code;
    ExecRegions regions = new ExecRegions(code);
    for (Op op : code.ops()) {
      for (String cell : written(op)) {
        int id = add(cell, op);
        definition.put(op.id() + " " + cell, id);
        boolean lanes = code.waves() && cell.startsWith("v") && regions.narrowed(op);
        if (op.guard().isPresent() || halved(op, cell) || lanes) {
          partial.add(op.id() + " " + cell);
        }
        if (halved(op, cell)) {
          halved.add(op.id() + " " + cell);
        }
      }
    }
    reach();
  }

  private int add(String cell, Op op) {
    cells.add(cell);
    parent.add(parent.size());
    place.add(new int[] {op.block(), op.id()});
    return cells.size() - 1;
  }

  /** The definition of a cell before the first instruction. */
  private int entry(String cell) {
    return entry.computeIfAbsent(
        cell,
        k -> {
          cells.add(cell);
          parent.add(parent.size());
          place.add(new int[] {-1, -1});
          return cells.size() - 1;
        });
  }

  static Set<String> written(Op op) {
    Set<String> found = new java.util.LinkedHashSet<>();
    for (Meaning meaning : op.meanings()) {
      for (Statement.Write write : Cells.writes(meaning)) {
        Operand operand = Cells.bound(meaning, write.operand());
        found.addAll(Cells.of(operand, write.operand(), write.part()));
      }
    }
    return found;
  }

  /** Whether only one half of a cell is written. */
  private static boolean halved(Op op, String cell) {
    int halves = 0;
    boolean any = false;
    for (Meaning meaning : op.meanings()) {
      for (Statement.Write write : Cells.writes(meaning)) {
        Operand operand = Cells.bound(meaning, write.operand());
        if (write.operand().type() == Type.H2
            && Cells.of(operand, write.operand(), 0).contains(cell)) {
          any = true;
          halves |= 1 << Math.max(0, write.part());
        }
      }
    }
    return any && halves != 3;
  }

  static Set<String> read(Op op) {
    Set<String> found = new java.util.LinkedHashSet<>();
    op.guard().ifPresent(guard -> found.addAll(Cells.of(guard, GUARD, -1)));
    if (op.instruction().mnemonic().matches("(v|global|ds|flat|buffer)_.*")) {
      found.add("exec_lo");
    }
    for (Meaning meaning : op.meanings()) {
      for (Expr.Read read : Cells.reads(meaning)) {
        found.addAll(
            Cells.of(Cells.bound(meaning, read.operand()), read.operand(), read.part()));
      }
    }
    return found;
  }

  private void reach() {
    int count = code.graph().blocks().size();
    List<Map<String, BitSet>> in = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      in.add(new HashMap<>());
    }
    for (Op op : code.ops()) {
      for (String cell : read(op)) {
        BitSet start = new BitSet();
        start.set(entry(cell));
        in.get(0).put(cell, start);
      }
    }
    List<Integer> order = code.loops().order();
    BitSet dirty = new BitSet();
    dirty.set(0, count);
    while (!dirty.isEmpty()) {
      for (int block : order) {
        if (!dirty.get(block)) {
          continue;
        }
        dirty.clear(block);
        Map<String, BitSet> out = flow(block, in.get(block), false);
        BasicBlock basic = code.graph().blocks().get(block);
        for (int to : basic.successors()) {
          if (merge(out, in.get(to), to)) {
            dirty.set(to);
          }
        }
      }
    }
    for (int block : order) {
      flow(block, in.get(block), true);
    }
  }

  private boolean merge(Map<String, BitSet> out, Map<String, BitSet> into, int to) {
    boolean changed = false;
    for (Map.Entry<String, BitSet> each : out.entrySet()) {
      BitSet there = into.get(each.getKey());
      if (there == null) {
        into.put(each.getKey(), (BitSet) each.getValue().clone());
        changed = true;
      } else {
        int before = there.cardinality();
        there.or(each.getValue());
        changed |= there.cardinality() != before;
      }
    }
    return changed;
  }

  /**
   * Follows the operations of a block. What a cell holds for the threads that a predicate lets
   * through is known apart, under the name of the cell and the predicate, up to the next change of
   * that predicate; so a read under the predicate of a write sees only that write.
   */
  private Map<String, BitSet> flow(int block, Map<String, BitSet> in, boolean join) {
    Map<String, BitSet> now = new HashMap<>(in);
    Map<String, Map<String, BitSet>> under = new HashMap<>();
    for (Op op : code.blocks().get(block)) {
      String condition = condition(op);
      if (join) {
        for (String cell : read(op)) {
          Map<String, BitSet> apart = under.getOrDefault(condition, Map.of());
          int web = joined(apart.getOrDefault(cell, reaching(now, cell)));
          use.put(op.id() + " " + cell, web);
          useBlocks.computeIfAbsent(web, k -> new HashSet<>()).add(block);
        }
      }
      for (String cell : written(op)) {
        int id = definition.get(op.id() + " " + cell);
        String key = op.id() + " " + cell;
        BitSet own = new BitSet();
        own.set(id);
        BitSet set = (BitSet) own.clone();
        if (partial.contains(key)) {
          set.or(reaching(now, cell));
          if (halved.contains(key) && join) {
            joined(set);
            useBlocks.computeIfAbsent(id, k -> new HashSet<>()).add(block);
          }
          under.forEach((other, apart) -> apart.computeIfPresent(cell, (k, v) -> or(v, own)));
          under.computeIfAbsent(condition, k -> new HashMap<>()).put(cell, own);
        } else {
          under.values().forEach(apart -> apart.remove(cell));
        }
        under.keySet().removeIf(other -> other.equals(cell) || other.equals("!" + cell));
        now.put(cell, set);
      }
    }
    return now;
  }

  private static BitSet or(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.or(b);
    return both;
  }

  /** What has to hold for a thread to take part in an operation. */
  private String condition(Op op) {
    return op.guard()
        .map(g -> (g.has('!') ? "!" : "") + String.join("", Cells.of(g, GUARD, -1)))
        .orElse(code.waves() && !op.scalar() ? "exec_lo" : "");
  }

  private BitSet reaching(Map<String, BitSet> now, String cell) {
    BitSet found = now.get(cell);
    if (found == null || found.isEmpty()) {
      found = new BitSet();
      found.set(entry(cell));
    }
    return found;
  }

  private int joined(BitSet set) {
    int first = set.nextSetBit(0);
    for (int next = set.nextSetBit(first + 1); next >= 0; next = set.nextSetBit(next + 1)) {
      union(first, next);
    }
    return first;
  }

  private void union(int a, int b) {
    int x = find(a);
    int y = find(b);
    if (x != y) {
      parent.set(Math.max(x, y), Math.min(x, y));
    }
  }

  private int find(int id) {
    int at = id;
    while (parent.get(at) != at) {
      at = parent.get(at);
    }
    return at;
  }

  /** The web that an operation reads in a cell. */
  int used(Op op, String cell) {
    return find(use.getOrDefault(op.id() + " " + cell, entry(cell)));
  }

  /** The web of the threads that are switched on, -1 for those of the launch. */
  int execBefore(Op op) {
    int web = used(op, "exec_lo");
    return web == given("exec_lo") && !isWritten(web) ? -1 : web;
  }

  /** The web that an operation writes in a cell. */
  int defined(Op op, String cell) {
    return find(definition.getOrDefault(op.id() + " " + cell, entry(cell)));
  }

  /** The web that a cell holds before the first instruction, -1 when nobody reads that. */
  int given(String cell) {
    Integer id = entry.get(cell);
    return id == null ? -1 : find(id);
  }

  String cell(int web) {
    return cells.get(web);
  }

  /** Whether anything reads the web. */
  boolean isRead(int web) {
    return useBlocks.keySet().stream().anyMatch(id -> find(id) == web);
  }

  /** Whether any instruction writes the web. */
  boolean isWritten(int web) {
    for (int i = 0; i < cells.size(); i++) {
      if (find(i) == web && place.get(i)[0] >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The only operation that writes a web, absent when there are several or none. */
  java.util.Optional<Op> writer(int web) {
    int found = -1;
    for (int i = 0; i < cells.size(); i++) {
      if (find(i) == web) {
        if (found >= 0 || place.get(i)[1] < 0) {
          return java.util.Optional.empty();
        }
        found = place.get(i)[1];
      }
    }
    return found < 0 ? java.util.Optional.empty() : java.util.Optional.of(code.ops().get(found));
  }

  /** All webs, in the order of their first definition. */
  List<Integer> all() {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (find(i) == i) {
        found.add(i);
      }
    }
    return found;
  }

  /** Whether threads that do not take part in a write must keep what the web held. */
  boolean keeps(int web) {
    int definitions = 0;
    int block = -1;
    for (int i = 0; i < cells.size(); i++) {
      if (find(i) == web) {
        definitions++;
        block = Math.max(block, place.get(i)[0]);
      }
    }
    if (definitions != 1) {
      return true;
    }
    for (Map.Entry<Integer, Set<Integer>> each : useBlocks.entrySet()) {
      if (find(each.getKey()) == web) {
        for (int used : each.getValue()) {
          if (leaves(block, used)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a loop around one block is not around another. */
  private boolean leaves(int from, int to) {
    return from >= 0
        && code.loops().loops().stream()
            .anyMatch(loop -> loop.blocks().get(from) && !loop.blocks().get(to));
  }
}
