package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.semantics.asm.FlowGraph;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.Statement;
import org.mlswitcheroo.semantics.isa.Type;

/** Writes one operation: all that it computes, then all that it changes. */
final class OpWriter {
  private final Code code;
  private final Webs webs;
  private final Values values;
  private final Expressions expressions;
  private final Pointers pointers;
  private final Needed needed;
  private final Set<Integer> written;
  private final Forms forms;
  private final Casts casts;
  private final Operators operators;

  OpWriter(
      Code code,
      Webs webs,
      Values values,
      Expressions expressions,
      Pointers pointers,
      Needed needed,
      Set<Integer> written) {
    this.code = code;
    this.webs = webs;
    this.values = values;
    this.expressions = expressions;
    this.pointers = pointers;
    this.needed = needed;
    this.written = written;
    this.forms = values.forms;
    this.casts = values.casts;
    this.operators = values.operators;
  }

  /** Writes the operation; what comes back is the condition of the branch that it is. */
  Optional<Py> write(Op op, String mask, Consumer<String> out) {
    Optional<Py> guard = op.guard().map(g -> guard(op, g));
    String active = active(op, mask, guard);
    Map<Integer, Py> changes = new LinkedHashMap<>();
    List<String> effects = new ArrayList<>();
    Optional<Py> condition = Optional.empty();
    for (Meaning meaning : op.meanings()) {
      Map<String, Py> locals = new HashMap<>();
      Map<String, Py> halves = new HashMap<>();
      for (Statement statement : meaning.statements()) {
        if (statement instanceof Statement.Let let && !idle(op, meaning)) {
          locals.put(
              let.name(),
              named(
                  expressions.of(let.value(), at(op, meaning, locals, active, Type.U32, out)),
                  let.name(),
                  op,
                  out));
        } else if (statement instanceof Statement.Write write) {
          change(write, op, at(op, meaning, locals, active, Type.U32, out), halves, changes, out);
        } else if (statement instanceof Statement.Store store) {
          effects.add(store(store, at(op, meaning, locals, active, Type.U32, out)));
        } else if (statement instanceof Statement.Effect effect) {
          note(effect.value(), op, meaning);
          Expressions.Context at = at(op, meaning, locals, active, Type.U32, out);
          effects.add(
              effect.value() instanceof Expr.Atomic atomic
                  ? expressions.store(atomic, at)
                  : expressions.of(effect.value(), at).text());
        } else if (statement instanceof Statement.Control control
            && !control.name().equals("nothing")
            && !control.name().equals("barrier")) {
          condition = guard;
          Optional<Expr> own = FlowGraph.condition(control);
          if (own.isPresent()) {
            Py test =
                values.truth(
                    expressions.typed(own.get(), at(op, meaning, locals, active, Type.U32, out)));
            condition = Optional.of(guard.map(g -> operators.binary("&", g, test)).orElse(test));
          }
        }
      }
    }
    assign(changes, active, mask, out);
    effects.forEach(out);
    return condition;
  }

  /** Whether nothing depends on what a meaning does. */
  private boolean idle(Op op, Meaning meaning) {
    boolean writes =
        meaning.statements().stream()
            .allMatch(s -> s instanceof Statement.Let || s instanceof Statement.Write);
    return writes
        && OpCells.written(op).stream().noneMatch(cell -> needed.has(webs.defined(op, cell)));
  }

  private static Expressions.Context at(
      Op op,
      Meaning meaning,
      Map<String, Py> locals,
      String active,
      Type wanted,
      Consumer<String> out) {
    return new Expressions.Context(op, meaning, locals, active, wanted, out);
  }

  private Py guard(Op op, Operand guard) {
    List<String> cells = Cells.of(guard, OpCells.GUARD, -1);
    Py value = cells.isEmpty() ? forms.number(Type.PRED, 1) : values.cell(op, cells.get(0));
    return guard.has('!') ? operators.unary("!", value) : value;
  }

  /** The threads that take part in an operation. */
  private String active(Op op, String mask, Optional<Py> guard) {
    if (guard.isPresent()) {
      return guard.get().is(1) ? mask : mask + " & " + guard.get().inner();
    }
    if (code.waves() && !op.scalar()) {
      Py exec = exec(op);
      return exec.text().equals("live") && mask.equals("m0") ? mask : mask + " & " + exec.inner();
    }
    return mask;
  }

  private Py exec(Op op) {
    int web = webs.execBefore(op);
    return web < 0
        ? Py.atom("live", Type.PRED)
        : values.truth(Py.atom(values.name(web), values.type(web)));
  }

  /** A value that is used again gets a name, unless it is short. */
  private Py named(Py value, String name, Op op, Consumer<String> out) {
    if (value.constant().isPresent() || value.text().length() < 12) {
      return value;
    }
    String variable = name + op.id();
    out.accept(variable + " = " + value.text());
    return Py.atom(variable, value.type());
  }

  private void change(
      Statement.Write write,
      Op op,
      Expressions.Context at,
      Map<String, Py> halves,
      Map<Integer, Py> changes,
      Consumer<String> out) {
    Operand operand = Cells.bound(at.meaning(), write.operand());
    note(write.value(), op, at.meaning());
    List<String> cells = Cells.of(operand, write.operand(), write.part());
    Type spec = write.operand().type();
    if (cells.isEmpty()) {
      return;
    }
    int web = webs.defined(op, cells.get(0));
    boolean atomic = write.value() instanceof Expr.Atomic;
    if (!atomic && cells.stream().noneMatch(cell -> needed.has(webs.defined(op, cell)))) {
      return;
    }
    Type type = values.type(web);
    Expressions.Context wanted = at(op, at.meaning(), at.locals(), at.active(), type, out);
    if (spec == Type.H2) {
      halves.put(cells.get(0) + write.part(), expressions.typed(write.value(), at));
      Py low = halves.get(cells.get(0) + "0");
      Py high = halves.get(cells.get(0) + "1");
      if (low != null && high != null) {
        String text = "halves(" + low.typed() + ", " + high.typed() + ")";
        changes.put(web, casts.bits(Py.atom(text, Type.U32), type));
      }
      return;
    }
    if (spec == Type.MASK) {
      Py truth = values.truth(expressions.of(write.value(), at));
      String text = truth.is(1) ? at.active() : at.active() + " & " + truth.inner();
      changes.put(web, casts.bits(Py.sum(text, Type.PRED), type));
      return;
    }
    Py value = expressions.of(write.value(), wanted);
    if (spec.bits() == 64 && cells.size() > 1) {
      wide(op, casts.bits(value, Type.U64), cells, changes, out);
      return;
    }
    if (type == Type.PRED) {
      changes.put(web, values.truth(value));
      return;
    }
    Py fitted = spec == Type.B32 ? value : casts.bits(value, spec.read());
    changes.put(web, casts.bits(fitted, type));
  }

  private void wide(
      Op op, Py value, List<String> cells, Map<Integer, Py> changes, Consumer<String> out) {
    Py[] parts = new Py[2];
    if (value.constant().isPresent()) {
      parts[0] = forms.number(Type.U32, value.constant().get() & 0xffffffffL);
      parts[1] = forms.number(Type.U32, value.constant().get() >>> 32);
    } else {
      String low = "lo" + op.id();
      String high = "hi" + op.id();
      out.accept(low + ", " + high + " = split(" + value.text() + ")");
      parts[0] = Py.atom(low, Type.U32);
      parts[1] = Py.atom(high, Type.U32);
    }
    for (int i = 0; i < parts.length; i++) {
      int web = webs.defined(op, cells.get(i));
      changes.put(web, casts.bits(parts[i], values.type(web)));
    }
  }

  private String store(Statement.Store store, Expressions.Context at) {
    Py value = expressions.of(store.value(), at);
    if (store.type() != Type.B32) {
      value = casts.bits(value, store.type());
    } else if (value.type() == Type.PRED || value.type().bits() != 32) {
      value = casts.bits(value, Type.U32);
    }
    if (store.space().equals("global")) {
      pointers.array(store.address(), at.op(), at.meaning()).ifPresent(written::add);
    }
    return expressions.store(store.space(), store.address(), value, at);
  }

  /** Notes the arrays that an expression changes. */
  private void note(Expr expr, Op op, Meaning meaning) {
    if (expr instanceof Expr.Atomic atomic && atomic.space().equals("global")) {
      pointers.array(atomic.address(), op, meaning).ifPresent(written::add);
    }
    Cells.parts(expr).forEach(part -> note(part, op, meaning));
  }

  private void assign(Map<Integer, Py> changes, String active, String mask, Consumer<String> out) {
    List<String> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    changes.forEach(
        (web, value) -> {
          String name = values.name(web);
          boolean whole = code.waves() && Cells.whole(webs.cell(web));
          String threads = whole ? mask : active;
          names.add(name);
          texts.add(webs.keeps(web) ? operators.where(threads, value, name).text() : value.typed());
        });
    if (!names.isEmpty()) {
      out.accept(String.join(", ", names) + " = " + String.join(", ", texts));
    }
  }
}
