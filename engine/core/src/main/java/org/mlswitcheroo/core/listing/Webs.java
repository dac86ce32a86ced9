package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.semantics.asm.BasicBlock;

/**
 * The values of a function: definitions of one register that reach a common use are one web. A
 * write that only some threads make keeps what was there, so it joins the web before it.
 */
final class Webs {
  private final Code code;
  private final List<String> cells = new ArrayList<>();
  private final Map<String, Integer> entry = new HashMap<>();
  private final List<int[]> place = new ArrayList<>();
  private final Map<String, Integer> definition = new HashMap<>();
  private final Map<String, Integer> use = new HashMap<>();
  private final Map<Integer, Set<Integer>> useBlocks = new HashMap<>();
  private final List<Integer> parent = new ArrayList<>();
  private final Map<Integer, List<Integer>> members = new HashMap<>();
  private final Map<Integer, Set<Integer>> readIn = new HashMap<>();
  private final Set<String> partial = new HashSet<>();
  private final Set<String> halved = new HashSet<>();

  Webs(Code code) {
    this.code = code;
    ExecRegions regions = new ExecRegions(code);
    for (Op op : code.ops()) {
      for (String cell : OpCells.written(op)) {
        int id = add(cell, op);
        definition.put(op.id() + " " + cell, id);
        boolean lanes = code.waves() && cell.startsWith("v") && regions.narrowed(op);
        if (op.guard().isPresent() || OpCells.halved(op, cell) || lanes) {
          partial.add(op.id() + " " + cell);
        }
        if (OpCells.halved(op, cell)) {
          halved.add(op.id() + " " + cell);
        }
      }
    }
    reach();
    for (int i = 0; i < cells.size(); i++) {
      members.computeIfAbsent(find(i), k -> new ArrayList<>()).add(i);
    }
    useBlocks.forEach(
        (id, blocks) -> readIn.computeIfAbsent(find(id), k -> new HashSet<>()).addAll(blocks));
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

  private void reach() {
    int count = code.graph().blocks().size();
    List<Map<String, BitSet>> in = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      in.add(new HashMap<>());
    }
    for (Op op : code.ops()) {
      for (String cell : OpCells.read(op)) {
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
          if (merge(out, in.get(to))) {
            dirty.set(to);
          }
        }
      }
    }
    for (int block : order) {
      flow(block, in.get(block), true);
    }
  }

  private boolean merge(Map<String, BitSet> out, Map<String, BitSet> into) {
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
        for (String cell : OpCells.read(op)) {
          Map<String, BitSet> apart = under.getOrDefault(condition, Map.of());
          int web = joined(apart.getOrDefault(cell, reaching(now, cell)));
          use.put(op.id() + " " + cell, web);
          useBlocks.computeIfAbsent(web, k -> new HashSet<>()).add(block);
        }
      }
      for (String cell : OpCells.written(op)) {
        int id = definition.getOrDefault(op.id() + " " + cell, 0);
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
        .map(g -> (g.has('!') ? "!" : "") + String.join("", Cells.of(g, OpCells.GUARD, -1)))
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

  /** The definitions of a web. */
  private List<Integer> definitions(int web) {
    return members.getOrDefault(web, List.of());
  }

  /** Whether any instruction writes the web. */
  boolean isWritten(int web) {
    return definitions(web).stream().anyMatch(id -> place.get(id)[0] >= 0);
  }

  /** The only operation that writes a web, absent when there are several or none. */
  Optional<Op> writer(int web) {
    List<Integer> all = definitions(web);
    return all.size() == 1 && place.get(all.get(0))[1] >= 0
        ? Optional.of(code.ops().get(place.get(all.get(0))[1]))
        : Optional.empty();
  }

  /** All webs, in the order of their first definition. */
  List<Integer> all() {
    return members.keySet().stream().sorted().toList();
  }

  /** Whether threads that do not take part in a write must keep what the web held. */
  boolean keeps(int web) {
    List<Integer> all = definitions(web);
    if (all.size() != 1) {
      return true;
    }
    int block = place.get(all.get(0))[0];
    return readIn.getOrDefault(web, Set.of()).stream().anyMatch(used -> leaves(block, used));
  }

  /** Whether a loop around one block is not around another. */
  private boolean leaves(int from, int to) {
    return from >= 0
        && code.loops().loops().stream()
            .anyMatch(loop -> loop.blocks().get(from) && !loop.blocks().get(to));
  }
}
