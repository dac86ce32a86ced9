package org.mlswitcheroo.semantics.asm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.Statement;

/**
 * The blocks of a program that can be reached, with the edges between them. A subroutine is a copy
 * for each call, so that every path is one that a thread can take.
 */
public final class FlowGraph {
  private final List<BasicBlock> blocks = new ArrayList<>();

  private FlowGraph() {}

  /** An instruction in the copy of a subroutine: the calls that led there, outermost first. */
  private record Place(int index, List<Integer> calls) {}

  /** Where a thread can go after an instruction: where the condition holds, and else. */
  private record Next(Optional<Place> taken, Optional<Place> other) {}

  /** Why the code of a program has no such graph. */
  public static final class FlowFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FlowFault(String message) {
      super(message);
    }
  }

  /** The graph of a program, whose instructions all have meanings. */
  public static FlowGraph of(Program program) {
    return new Builder(program).build();
  }

  /** The blocks; the first one is the entry and the numbers are their indices. */
  public List<BasicBlock> blocks() {
    return List.copyOf(blocks);
  }

  private static final class Builder {
    private static final int MOST_PLACES = 200_000;
    private final Program program;
    private final Map<Place, Next> next = new LinkedHashMap<>();
    private final Map<Integer, Boolean> returns = new HashMap<>();

    Builder(Program program) {
      this.program = program;
    }

    FlowGraph build() {
      Place entry = new Place(0, List.of());
      List<Place> open = new ArrayList<>(List.of(entry));
      while (!open.isEmpty()) {
        Place place = open.remove(open.size() - 1);
        if (next.containsKey(place)) {
          continue;
        }
        if (next.size() > MOST_PLACES) {
          throw new FlowFault("subroutines call each other without end.");
        }
        Next found = next(place);
        next.put(place, found);
        found.other().ifPresent(open::add);
        found.taken().ifPresent(open::add);
      }
      return blocks(entry);
    }

    private Next next(Place place) {
      if (place.index() >= program.instructions().size()) {
        throw new FlowFault("the code ends without an end of the program.");
      }
      Place after = new Place(place.index() + 1, place.calls());
      Optional<Statement.Control> control = control(program, place.index());
      boolean guarded = program.instructions().get(place.index()).guard().isPresent();
      if (control.isEmpty() || control.get().name().equals("barrier")) {
        return new Next(Optional.empty(), Optional.of(after));
      }
      boolean conditional = guarded || control.get().arguments().size() > 1;
      Optional<Place> other = conditional ? Optional.of(after) : Optional.empty();
      int target = program.targets().get(place.index());
      switch (control.get().name()) {
        case "exit":
          boolean some = guarded || !control.get().arguments().isEmpty();
          return new Next(Optional.empty(), some ? Optional.of(after) : Optional.empty());
        case "ret":
          int depth = place.calls().size();
          if (depth == 0) {
            throw new FlowFault("a return stands outside of a subroutine.");
          }
          int back = place.calls().get(depth - 1) + 1;
          return new Next(Optional.of(new Place(back, place.calls().subList(0, depth - 1))), other);
        case "call":
          if (target >= 0 && returns(target)) {
            List<Integer> calls = new ArrayList<>(place.calls());
            calls.add(place.index());
            return new Next(Optional.of(new Place(target, List.copyOf(calls))), other);
          }
          return new Next(Optional.of(known(target, place)), other);
        default:
          return new Next(Optional.of(known(target, place)), other);
      }
    }

    private static Place known(int target, Place place) {
      if (target < 0) {
        throw new FlowFault("the target of a branch is not in the function.");
      }
      return new Place(target, place.calls());
    }

    /** Whether the code at an index comes to a return; a call of other code is a branch. */
    private boolean returns(int start) {
      Boolean known = returns.get(start);
      if (known != null) {
        return known;
      }
      Set<Integer> seen = new TreeSet<>();
      List<Integer> open = new ArrayList<>(List.of(start));
      boolean found = false;
      while (!open.isEmpty() && !found) {
        int at = open.remove(open.size() - 1);
        if (at < 0 || at >= program.instructions().size() || !seen.add(at)) {
          continue;
        }
        Optional<Statement.Control> control = control(program, at);
        String name = control.map(Statement.Control::name).orElse("");
        boolean guarded = program.instructions().get(at).guard().isPresent();
        found = name.equals("ret");
        if (name.equals("branch")) {
          open.add(program.targets().get(at));
        }
        boolean ends = name.equals("exit") || name.equals("branch");
        if (!ends || guarded || control.map(c -> c.arguments().size() > 1).orElse(false)) {
          open.add(at + 1);
        }
      }
      returns.put(start, found);
      return found;
    }

    private FlowGraph blocks(Place entry) {
      Map<Place, Integer> entries = new HashMap<>();
      next.forEach(
          (place, n) -> {
            n.taken().ifPresent(p -> entries.merge(p, 1, Integer::sum));
            n.other().ifPresent(p -> entries.merge(p, 1, Integer::sum));
          });
      Set<Place> heads = new java.util.LinkedHashSet<>(List.of(entry));
      next.forEach(
          (place, n) -> {
            if (n.taken().isPresent() || n.other().isEmpty() || ends(place)) {
              n.other().ifPresent(heads::add);
              n.taken().ifPresent(heads::add);
            }
            n.other().filter(p -> entries.getOrDefault(p, 0) > 1).ifPresent(heads::add);
          });
      Map<Place, Integer> numbers = new HashMap<>();
      List<Place> order = new ArrayList<>(heads);
      for (int i = 0; i < order.size(); i++) {
        numbers.put(order.get(i), i);
      }
      FlowGraph graph = new FlowGraph();
      for (Place head : order) {
        List<Integer> code = new ArrayList<>();
        Place at = head;
        code.add(at.index());
        Next n = step(at);
        while (n.taken().isEmpty() && n.other().isPresent() && !heads.contains(n.other().get())) {
          at = n.other().get();
          code.add(at.index());
          n = step(at);
        }
        int taken = n.taken().map(p -> number(numbers, p)).orElse(-1);
        int other = n.other().map(p -> number(numbers, p)).orElse(-1);
        graph.blocks.add(new BasicBlock(number(numbers, head), code, taken, other));
      }
      return graph;
    }

    private static int number(Map<Place, Integer> numbers, Place place) {
      return java.util.Objects.requireNonNull(numbers.get(place));
    }

    private Next step(Place place) {
      return java.util.Objects.requireNonNull(next.get(place));
    }

    private boolean ends(Place place) {
      return control(program, place.index()).map(c -> c.name().equals("exit")).orElse(false);
    }
  }

  /** The step of a meaning that says where the next instruction is. */
  public static Optional<Statement.Control> control(Program program, int index) {
    Optional<Meaning> meaning = program.meanings().get(index);
    return meaning.stream()
        .flatMap(m -> m.statements().stream())
        .filter(s -> s instanceof Statement.Control c && !c.name().equals("nothing"))
        .map(s -> (Statement.Control) s)
        .findFirst();
  }

  /** The condition of a branch or exit, without the guard; absent when it has none. */
  public static Optional<Expr> condition(Statement.Control control) {
    int place = control.name().equals("exit") ? 0 : 1;
    return control.arguments().size() > place && !control.name().equals("ret")
        ? Optional.of(control.arguments().get(place))
        : Optional.empty();
  }
}
