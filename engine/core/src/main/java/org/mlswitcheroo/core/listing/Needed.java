package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.Statement;

/** The webs that stores, atomics and branches depend on; the others are not written out. */
final class Needed {
  private final Webs webs;
  private final Set<Integer> needed = new HashSet<>();
  private final Map<Integer, Set<Integer>> behind = new HashMap<>();
  private final List<Integer> open = new ArrayList<>();

  Needed(Code code, Webs webs, Pointers pointers) {
    this.webs = webs;
    for (Op op : code.ops()) {
      for (Meaning meaning : op.meanings()) {
        meaning(op, meaning, pointers);
      }
    }
    while (!open.isEmpty()) {
      int web = open.remove(open.size() - 1);
      behind.getOrDefault(web, Set.of()).forEach(this::need);
    }
  }

  private void meaning(Op op, Meaning meaning, Pointers pointers) {
    Map<String, Expr> locals = Pointers.locals(meaning);
    boolean acts = false;
    for (Statement statement : meaning.statements()) {
      boolean atomic =
          statement instanceof Statement.Write write && write.value() instanceof Expr.Atomic;
      acts |=
          atomic
              || statement instanceof Statement.Store
              || statement instanceof Statement.Effect
              || (statement instanceof Statement.Control control
                  && !control.name().equals("nothing")
                  && !control.name().equals("barrier"));
    }
    if (acts) {
      OpCells.read(op).forEach(cell -> need(webs.used(op, cell)));
    }
    for (Statement.Write write : Cells.writes(meaning)) {
      Set<Integer> from = new HashSet<>();
      boolean word =
          write.value() instanceof Expr.Load load
              && pointers.word(load, op, meaning, locals).isPresent();
      if (!word) {
        from.addAll(reads(write.value(), op, meaning, locals));
      }
      op.guard()
          .ifPresent(g -> Cells.of(g, OpCells.GUARD, -1).forEach(c -> from.add(webs.used(op, c))));
      if (OpCells.read(op).contains("exec_lo")) {
        from.add(webs.used(op, "exec_lo"));
      }
      for (String cell :
          Cells.of(Cells.bound(meaning, write.operand()), write.operand(), write.part())) {
        behind.computeIfAbsent(webs.defined(op, cell), k -> new HashSet<>()).addAll(from);
      }
    }
  }

  private Set<Integer> reads(Expr expr, Op op, Meaning meaning, Map<String, Expr> locals) {
    Set<Integer> found = new HashSet<>();
    if (expr instanceof Expr.Read read) {
      Cells.of(Cells.bound(meaning, read.operand()), read.operand(), read.part())
          .forEach(cell -> found.add(webs.used(op, cell)));
    }
    if (expr instanceof Expr.Local local && locals.containsKey(local.name())) {
      found.addAll(reads(locals.get(local.name()), op, meaning, locals));
    }
    Cells.parts(expr).forEach(part -> found.addAll(reads(part, op, meaning, locals)));
    return found;
  }

  private void need(int web) {
    if (needed.add(web)) {
      open.add(web);
    }
  }

  /** Whether anything depends on a web. */
  boolean has(int web) {
    return needed.contains(web);
  }
}
