package org.mlswitcheroo.semantics.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.facts.python.Redefine;

/**
 * Reaching definitions over one {@link FlowGraph}: a set of definitions as bits per block, iterated
 * until nothing changes, then one walk over the events of each block.
 */
final class Reaching {
  private final Shape shape;
  private final FlowGraph graph;
  private final DefUses uses;
  private final Facts facts;

  private final Ints defNodes = new Ints();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Variable, Integer> inherited = new HashMap<>();
  private final Map<Variable, Ints> defsOf = new HashMap<>();
  private final Set<Redefine> redefined = new HashSet<>();
  private int words;

  Reaching(Shape shape, FlowGraph graph, DefUses uses, Facts facts) {
    this.shape = shape;
    this.graph = graph;
    this.uses = uses;
    this.facts = facts;
  }

  void solve() {
    number();
    words = (defNodes.size() + 63) >>> 6;
    List<long[]> entries = iterate();
    for (int block = 0; block < graph.blocks(); block++) {
      long[] live = entries.get(block);
      for (int event = graph.firstEvent(block); event < graph.endEvent(block); event++) {
        note(event, live);
        apply(event, live, live);
      }
    }
  }

  private void number() {
    for (int event = 0; event < graph.events(); event++) {
      Variable variable = graph.variable(event);
      int node = graph.node(event);
      if (graph.kind(event) == FlowGraph.DEF && !numbers.containsKey(node)) {
        numbers.put(node, add(variable, node));
      } else if (graph.kind(event) == FlowGraph.INHERIT && !inherited.containsKey(variable)) {
        inherited.put(variable, add(variable, -1));
      }
    }
  }

  private int add(Variable variable, int node) {
    int number = defNodes.size();
    defNodes.add(node);
    known(variable).add(number);
    return number;
  }

  private Ints known(Variable variable) {
    Ints known = defsOf.get(variable);
    if (known == null) {
      known = new Ints();
      defsOf.put(variable, known);
    }
    return known;
  }

  /**
   * The definitions that reach the start of each block; statements that never run reach nothing.
   */
  private List<long[]> iterate() {
    int blocks = graph.blocks();
    List<long[]> made = new ArrayList<>(blocks);
    List<long[]> ended = new ArrayList<>(blocks);
    List<long[]> in = new ArrayList<>(blocks);
    List<long[]> out = new ArrayList<>(blocks);
    for (int block = 0; block < blocks; block++) {
      long[] gen = new long[words];
      long[] kill = new long[words];
      for (int event = graph.firstEvent(block); event < graph.endEvent(block); event++) {
        apply(event, gen, kill);
      }
      made.add(gen);
      ended.add(kill);
      in.add(new long[words]);
      out.add(new long[words]);
    }
    int[][] sources = graph.sources();
    boolean[] reached = new boolean[blocks];
    reached[0] = true;
    pass(0, in, out, made, ended);
    boolean changed = blocks > 1;
    while (changed) {
      changed = false;
      for (int block = 0; block < blocks; block++) {
        boolean first = !reached[block] && isReached(reached, sources[block]);
        reached[block] |= first;
        boolean more = reached[block] && join(in.get(block), out, sources[block]);
        if (first || more) {
          pass(block, in, out, made, ended);
          changed = true;
        }
      }
    }
    return in;
  }

  private static boolean isReached(boolean[] reached, int[] sources) {
    for (int source : sources) {
      if (reached[source]) {
        return true;
      }
    }
    return false;
  }

  private static boolean join(long[] in, List<long[]> out, int[] sources) {
    boolean changed = false;
    for (int source : sources) {
      long[] more = out.get(source);
      for (int word = 0; word < in.length; word++) {
        long joined = in[word] | more[word];
        changed |= joined != in[word];
        in[word] = joined;
      }
    }
    return changed;
  }

  private static void pass(
      int block, List<long[]> in, List<long[]> out, List<long[]> made, List<long[]> ended) {
    long[] before = in.get(block);
    long[] after = out.get(block);
    for (int word = 0; word < before.length; word++) {
      after[word] = made.get(block)[word] | (before[word] & ~ended.get(block)[word]);
    }
  }

  /**
   * Applies an event. For the walk both arrays are the same set; for a block's summary the second
   * one gathers what it ends.
   */
  private void apply(int event, long[] live, long[] ended) {
    int kind = graph.kind(event);
    if (kind == FlowGraph.USE) {
      return;
    }
    Variable variable = graph.variable(event);
    Ints others = known(variable);
    for (int i = 0; i < others.size(); i++) {
      int other = others.get(i);
      if (!keeps(event, other)) {
        live[other >>> 6] &= ~(1L << other);
        if (ended != live) {
          ended[other >>> 6] |= 1L << other;
        }
      }
    }
    if (kind != FlowGraph.KILL) {
      Integer own =
          kind == FlowGraph.DEF ? numbers.get(graph.node(event)) : inherited.get(variable);
      if (own == null) {
        throw new IllegalStateException("the definition (" + variable + ") has no number");
      }
      live[own >>> 6] |= 1L << own;
    }
  }

  /**
   * Whether a definition outlives an event: {@code import a.c} adds to what {@code import a.b}
   * bound.
   */
  private boolean keeps(int event, int other) {
    int node = graph.node(event);
    int before = defNodes.get(other);
    return graph.kind(event) == FlowGraph.DEF
        && before >= 0
        && before != node
        && isPackage(node)
        && isPackage(before);
  }

  private boolean isPackage(int node) {
    return shape.kind(node) == Kind.ALIAS
        && !Aliases.isFrom(shape, node)
        && !Aliases.isRenamed(shape, node);
  }

  private void note(int event, long[] live) {
    int node = graph.node(event);
    Variable variable = graph.variable(event);
    if (graph.kind(event) == FlowGraph.USE) {
      uses.add(node, use(node, variable, live));
    } else if (graph.kind(event) == FlowGraph.DEF
        && variable.scope().type() != Scope.Type.COMPREHENSION) {
      for (int before : reaching(variable, live)) {
        Redefine redefine = new Redefine(node, before);
        if (redefined.add(redefine)) {
          facts.add(node, redefine);
        }
      }
    }
  }

  private int[] use(int node, Variable variable, long[] live) {
    int[] own = reaching(variable, live);
    Integer number = inherited.get(variable);
    if (number != null && isSet(live, number)) {
      Optional<Variable> outside = variable.scope().lookupOutside(variable.name());
      if (outside.isEmpty()) {
        uses.addFree(node);
        return own;
      }
      uses.add(node, own);
      boolean inLine = outside.get().scope().unit() == variable.scope().unit();
      return inLine ? use(node, outside.get(), live) : outside.get().defs().toArray();
    }
    if (own.length > 0) {
      return own;
    }
    // Not reached at all: dead code, or an annotation that is evaluated later.
    boolean builtin = variable.scope().type() == Scope.Type.MODULE && Builtins.has(variable.name());
    if (builtin) {
      uses.addFree(node);
      return own;
    }
    return variable.defs().toArray();
  }

  private int[] reaching(Variable variable, long[] live) {
    Ints found = new Ints();
    Ints known = known(variable);
    for (int i = 0; i < known.size(); i++) {
      int number = known.get(i);
      if (defNodes.get(number) >= 0 && isSet(live, number)) {
        found.add(defNodes.get(number));
      }
    }
    for (int i = 0; i < variable.foreign().size(); i++) {
      found.add(variable.foreign().get(i));
    }
    found.sort();
    return found.toArray();
  }

  private static boolean isSet(long[] live, int number) {
    return (live[number >>> 6] & (1L << number)) != 0;
  }
}
