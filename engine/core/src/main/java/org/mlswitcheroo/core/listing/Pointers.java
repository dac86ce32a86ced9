package org.mlswitcheroo.core.listing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;
import org.mlswitcheroo.semantics.asm.Convention;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.Statement;
import org.mlswitcheroo.semantics.isa.Type;

/**
 * Which words of the parameters flow by sums into which values, and so which parameter an address
 * is inside of. A word of the parameters is named by its offset; words of the launch are negative.
 */
final class Pointers {
  private static final int ARGUMENTS = Integer.MIN_VALUE;
  private static final int PACKET = Integer.MIN_VALUE + 1;

  /** Added to offsets in the packet of a launch, so that they are no offsets of parameters. */
  static final int PACKET_WORD = -100_000;

  private final Code code;
  private final Webs webs;
  private final Map<Integer, Set<Integer>> words = new HashMap<>();
  private final Set<Integer> pointers = new TreeSet<>();
  private boolean changed = true;

  Pointers(Code code, Webs webs) {
    this.code = code;
    this.webs = webs;
    if (code.waves()) {
      Convention convention = Convention.of(code.program());
      mark(convention.arguments(), ARGUMENTS);
      if (convention.dispatch() >= 0) {
        mark(convention.dispatch(), PACKET);
      }
    }
    while (changed) {
      changed = false;
      code.ops().forEach(this::flow);
    }
    code.ops().forEach(this::addresses);
  }

  private void mark(int register, int what) {
    for (int i = 0; i < 2; i++) {
      int web = webs.given("s" + (register + i));
      if (web >= 0) {
        words.computeIfAbsent(web, k -> new HashSet<>()).add(what);
      }
    }
  }

  private void flow(Op op) {
    for (Meaning meaning : op.meanings()) {
      Map<String, Expr> locals = locals(meaning);
      for (Statement.Write write : Cells.writes(meaning)) {
        Set<Integer> found = of(write.value(), op, meaning, locals);
        Operand operand = Cells.bound(meaning, write.operand());
        List<String> cells = Cells.of(operand, write.operand(), write.part());
        Optional<Integer> pair =
            cells.size() == 2 ? pair(write.value(), meaning) : Optional.empty();
        for (int i = 0; i < cells.size(); i++) {
          Set<Integer> there =
              words.computeIfAbsent(webs.defined(op, cells.get(i)), k -> new HashSet<>());
          int word = 4 * i;
          changed |= there.addAll(pair.map(first -> Set.of(first + word)).orElse(found));
        }
      }
    }
  }

  /** The first of two words of the constant bank that an expression is. */
  private Optional<Integer> pair(Expr value, Meaning meaning) {
    return value instanceof Expr.Read read
        ? constant(Cells.bound(meaning, read.operand()), read.operand().type())
            .map(words -> words.stream().min(Integer::compare).orElseThrow())
        : Optional.empty();
  }

  static Map<String, Expr> locals(Meaning meaning) {
    Map<String, Expr> found = new HashMap<>();
    for (Statement statement : meaning.statements()) {
      if (statement instanceof Statement.Let let) {
        found.put(let.name(), let.value());
      }
    }
    return found;
  }

  /** The words that flow into an expression by sums, moves and choices. */
  private Set<Integer> of(Expr expr, Op op, Meaning meaning, Map<String, Expr> locals) {
    Set<Integer> found = new TreeSet<>();
    if (expr instanceof Expr.Read read) {
      Operand operand = Cells.bound(meaning, read.operand());
      constant(operand, read.operand().type()).ifPresent(found::addAll);
      for (String cell : Cells.of(operand, read.operand(), read.part())) {
        found.addAll(words.getOrDefault(webs.used(op, cell), Set.of()));
      }
    } else if (expr instanceof Expr.Local local && locals.containsKey(local.name())) {
      found.addAll(of(locals.get(local.name()), op, meaning, locals));
    } else if (expr instanceof Expr.Choice choice) {
      found.addAll(of(choice.yes(), op, meaning, locals));
      found.addAll(of(choice.no(), op, meaning, locals));
    } else if (expr instanceof Expr.Cast || expr instanceof Expr.Bits) {
      found.addAll(of(Cells.parts(expr).get(0), op, meaning, locals));
    } else if (expr instanceof Expr.Call call && call.name().equals("lane_read")) {
      found.addAll(of(call.arguments().get(0), op, meaning, locals));
    } else if (expr instanceof Expr.Load load) {
      word(load, op, meaning, locals).ifPresent(found::add);
    } else if (expr instanceof Expr.Binary binary) {
      boolean shift = binary.op().equals("<<") || binary.op().equals(">>");
      boolean one = is(binary.right(), meaning, 1);
      if (Set.of("+", "|").contains(binary.op())) {
        found.addAll(of(binary.left(), op, meaning, locals));
        found.addAll(of(binary.right(), op, meaning, locals));
      } else if (binary.op().equals("-")
          || (shift && is(binary.right(), meaning, 32))
          || (binary.op().equals("*") && one)) {
        found.addAll(of(binary.left(), op, meaning, locals));
      }
    }
    return found;
  }

  private static boolean is(Expr expr, Meaning meaning, long value) {
    if (expr instanceof Expr.Cast cast) {
      return is(cast.value(), meaning, value);
    }
    if (expr instanceof Expr.Read read) {
      Operand operand = Cells.bound(meaning, read.operand());
      return operand.is(Kind.INTEGER) && operand.value() == value;
    }
    return expr instanceof Expr.Num num && num.bits() == value;
  }

  /** The words of the parameters that an operand in the constant bank is. */
  Optional<Set<Integer>> constant(Operand operand, Type type) {
    if (!operand.is(Kind.CONSTANT) || operand.number() != 0) {
      return Optional.empty();
    }
    int offset = offset(operand) - code.program().parameterBase();
    return Optional.of(type.bits() == 64 ? Set.of(offset, offset + 4) : Set.of(offset));
  }

  /** The offset of an operand in the constant bank. */
  static int offset(Operand operand) {
    int offset = 0;
    for (Operand part : operand.parts()) {
      if (part.is(Kind.REGISTER)) {
        throw new LiftFault("address", "constant bank at " + part.name() + part.number(), 0);
      }
      offset += part.is(Kind.INTEGER) ? (int) part.value() : 0;
    }
    return offset;
  }

  /** The word of the parameters that a load reads, when it reads one. */
  Optional<Integer> word(Expr.Load load, Op op, Meaning meaning, Map<String, Expr> locals) {
    if (!load.space().equals("global")) {
      return Optional.empty();
    }
    Set<Integer> base = of(load.address(), op, meaning, locals);
    boolean arguments = base.contains(ARGUMENTS);
    if (!arguments && !base.contains(PACKET)) {
      return Optional.empty();
    }
    Optional<Long> offset = offset(load.address(), op, meaning, locals);
    int line = op.instruction().line();
    long value = offset.orElseThrow(() -> new LiftFault("address", "arguments", line));
    return Optional.of((int) value + (arguments ? 0 : PACKET_WORD));
  }

  private Optional<Long> offset(Expr expr, Op op, Meaning meaning, Map<String, Expr> locals) {
    if (expr instanceof Expr.Num num) {
      return Optional.of(num.bits());
    }
    if (expr instanceof Expr.Cast cast) {
      return offset(cast.value(), op, meaning, locals);
    }
    if (expr instanceof Expr.Local local && locals.containsKey(local.name())) {
      return offset(locals.get(local.name()), op, meaning, locals);
    }
    if (expr instanceof Expr.Binary binary && binary.op().equals("+")) {
      Optional<Long> left = offset(binary.left(), op, meaning, locals);
      Optional<Long> right = offset(binary.right(), op, meaning, locals);
      return left.isPresent() && right.isPresent()
          ? Optional.of(left.get() + right.get())
          : Optional.empty();
    }
    if (expr instanceof Expr.Read read) {
      Operand operand = Cells.bound(meaning, read.operand());
      if (operand.is(Kind.INTEGER)) {
        return Optional.of(operand.value());
      }
      List<String> cells = Cells.of(operand, read.operand(), read.part());
      if (cells.isEmpty()) {
        return Optional.of(0L);
      }
      int web = webs.used(op, cells.get(0));
      return web == webs.given(cells.get(0))
          ? Optional.of(0L)
          : webs.writer(web).flatMap(writer -> written(writer, cells.get(0)));
    }
    return Optional.empty();
  }

  /** The number that an operation adds to the address of the arguments. */
  private Optional<Long> written(Op writer, String cell) {
    for (Meaning meaning : writer.meanings()) {
      for (Statement.Write write : Cells.writes(meaning)) {
        Operand operand = Cells.bound(meaning, write.operand());
        if (Cells.of(operand, write.operand(), write.part()).contains(cell)) {
          return offset(write.value(), writer, meaning, locals(meaning));
        }
      }
    }
    return Optional.empty();
  }

  /** Finds the parameters that addresses are inside of. */
  private void addresses(Op op) {
    for (Meaning meaning : op.meanings()) {
      for (Expr address : accesses(meaning)) {
        array(address, op, meaning).ifPresent(pointers::add);
      }
    }
  }

  /** The addresses in global memory that a meaning touches. */
  private static List<Expr> accesses(Meaning meaning) {
    List<Expr> found = new java.util.ArrayList<>();
    for (Statement statement : meaning.statements()) {
      if (statement instanceof Statement.Store store) {
        if (store.space().equals("global")) {
          found.add(store.address());
        }
        inside(store.value(), found);
      } else if (statement instanceof Statement.Write write) {
        inside(write.value(), found);
      } else if (statement instanceof Statement.Effect effect) {
        inside(effect.value(), found);
      }
    }
    return found;
  }

  private static void inside(Expr expr, List<Expr> found) {
    if (expr instanceof Expr.Load load && load.space().equals("global")) {
      found.add(load.address());
    } else if (expr instanceof Expr.Atomic atomic && atomic.space().equals("global")) {
      found.add(atomic.address());
    }
    Cells.parts(expr).forEach(part -> inside(part, found));
  }

  /** The parameter that an address is inside of; absent for the arguments themselves. */
  Optional<Integer> array(Expr address, Op op, Meaning meaning) {
    Set<Integer> base = of(address, op, meaning, locals(meaning));
    if (base.contains(ARGUMENTS) || base.contains(PACKET)) {
      return Optional.empty();
    }
    List<Integer> found =
        base.stream().filter(w -> w >= 0 && w % 8 == 0 && base.contains(w + 4)).toList();
    if (found.size() != 1) {
      throw new LiftFault("address", found.toString(), op.instruction().line());
    }
    return Optional.of(found.get(0));
  }

  /** The offsets of the parameters that are arrays. */
  Set<Integer> arrays() {
    return pointers;
  }

  /** Whether a word belongs to the address of an array. */
  boolean isPointer(int word) {
    return pointers.contains(word) || pointers.contains(word - 4);
  }

  /** For each word that is read, the webs that hold it unchanged. */
  Map<Integer, Set<Integer>> holders() {
    Map<Integer, Set<Integer>> found = new TreeMap<>();
    words.forEach(
        (web, set) -> set.forEach(w -> found.computeIfAbsent(w, k -> new TreeSet<>()).add(web)));
    return found;
  }
}
