package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.semantics.asm.BasicBlock;
import org.mlswitcheroo.semantics.asm.LoopTree.Loop;
import org.mlswitcheroo.semantics.asm.Program;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.Statement;
import org.mlswitcheroo.semantics.isa.Type;

/**
 * Writes a function as Python that runs all threads side by side: a value is an array with an
 * element for each thread, a block runs under a mask of the threads that are in it, and a loop runs
 * while a thread is in it.
 */
final class KernelWriter {
  static final int SHARED_BYTES = 0x10400;

  private final Forms forms;
  private final Code code;
  private final Webs webs;
  private final Values values;
  private final Pointers pointers;
  private final OpWriter ops;
  private final Needed needed;
  private final List<String> lines = new ArrayList<>();
  private final List<List<Instruction>> origins = new ArrayList<>();
  private List<Instruction> origin = List.of();
  private final SortedSet<Integer> written = new TreeSet<>();
  private int depth = 1;

  KernelWriter(Program program, Forms forms) {
    this.forms = forms;
    this.code = Code.of(program);
    this.webs = new Webs(code);
    this.pointers = new Pointers(code, webs);
    this.values = new Values(forms, code, webs, new WebTypes(code, webs), pointers);
    Expressions expressions = new Expressions(new Operands(code, values), pointers, values);
    this.needed = new Needed(code, webs, pointers);
    this.ops = new OpWriter(code, webs, values, expressions, pointers, needed, written);
  }

  /** The function. */
  LiftedFunction function(String name) {
    region(-1, 0);
    if (lines.isEmpty()) {
      throw new LiftFault("flow", "nothing is done", 0);
    }
    List<String> all = new ArrayList<>();
    List<String> given = new ArrayList<>();
    values.parameters.keySet().forEach(offset -> given.add(Values.parameter(offset)));
    String before = forms.fill("function");
    all.addAll(before.isEmpty() ? List.of() : List.of(before));
    given.add("*, grid, block");
    all.add("def " + name + "(" + String.join(", ", given) + "):");
    all.addAll(head());
    List<List<Instruction>> from = new ArrayList<>(Collections.nCopies(all.size(), List.of()));
    all.addAll(lines);
    from.addAll(origins);
    List<String> results = written.stream().map(Values::parameter).toList();
    all.add("    return (" + String.join(", ", results) + (results.size() == 1 ? ",)" : ")"));
    from.add(List.of());
    return new LiftedFunction(all, from);
  }

  /** The lines that make ready what the blocks use. */
  private List<String> head() {
    List<String> head = new ArrayList<>();
    head.add("    live, lane, warp, cta, tid, ctaid = launch(grid, block)");
    for (int axis = 0; axis < 3; axis++) {
      char letter = "xyz".charAt(axis);
      head.add(
          "    tid_" + letter + ", cta_" + letter + " = tid[" + axis + "], ctaid[" + axis + "]");
    }
    values.parameters.values().stream().filter(l -> !l.isEmpty()).forEach(head::add);
    for (int array : written) {
      String copy = forms.fill("copy", "array", Values.parameter(array));
      head.addAll(copy.isEmpty() ? List.of() : List.of("    " + copy));
    }
    if (values.views.keySet().stream().anyMatch(v -> v.startsWith("shared_"))) {
      head.add("    " + forms.fill("shared", "n", String.valueOf(SHARED_BYTES / 4)));
    }
    values.views.values().stream().filter(l -> !l.isEmpty()).forEach(l -> head.add("    " + l));
    for (int web : webs.all()) {
      if (needed.has(web) && webs.isWritten(web) && webs.keeps(web)) {
        head.add("    " + values.name(web) + " = " + initial(web));
      }
    }
    head.add("    m0 = live");
    return head;
  }

  private String initial(int web) {
    Type type = values.type(web);
    int given = webs.given(webs.cell(web));
    Py start = given == web ? values.given(webs.cell(web)) : forms.number(type, 0);
    if (start.is(0)) {
      return forms.fill("zeros", type);
    }
    return values.casts.bits(start, type).typed();
  }

  /** What the function takes; its text must have been made before. */
  KernelSignature signature(String text) {
    return KernelSignature.of(code, webs, pointers, values, written, text);
  }

  private void line(String text) {
    lines.add("    ".repeat(depth) + text);
    origins.add(origin);
  }

  /** Writes the blocks of a loop, or those outside of all loops, in an order that edges follow. */
  private void region(int loop, int header) {
    BitSet begun = new BitSet();
    for (int element : order(loop, header)) {
      int inner = child(element, loop);
      List<int[]> leaving = edges(element, inner);
      for (int[] edge : leaving) {
        if (edge[1] != header && inside(edge[1], loop) && !begun.get(edge[1])) {
          begun.set(edge[1]);
          line("m" + edge[1] + " = none(live)");
        }
      }
      if (inner >= 0) {
        loop(inner);
      } else {
        block(element, header);
      }
    }
  }

  private boolean inside(int block, int loop) {
    return loop < 0 || code.loops().loops().get(loop).blocks().get(block);
  }

  /** The loop directly inside another that a block belongs to, -1 when it belongs to none. */
  private int child(int block, int loop) {
    int at = code.loops().loop(block);
    while (at >= 0 && at != loop && code.loops().loops().get(at).parent() != loop) {
      at = code.loops().loops().get(at).parent();
    }
    return at == loop ? -1 : at;
  }

  /** The first blocks of the elements of a region. */
  private List<Integer> order(int loop, int header) {
    List<Integer> found = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    visit(header, loop, header, new BitSet(), open);
    for (int i = open.size() - 1; i >= 0; i--) {
      found.add(open.get(i));
    }
    return found;
  }

  private void visit(int element, int loop, int header, BitSet seen, List<Integer> done) {
    seen.set(element);
    int inner = child(element, loop);
    for (int[] edge : edges(element, inner)) {
      int to = edge[1];
      if (to == header || !inside(to, loop)) {
        continue;
      }
      int of = child(to, loop);
      int first = of >= 0 ? code.loops().loops().get(of).header() : to;
      if (!seen.get(first)) {
        visit(first, loop, header, seen, done);
      }
    }
    done.add(element);
  }

  /** The edges that leave a block, or a whole loop. */
  private List<int[]> edges(int element, int inner) {
    List<int[]> found = new ArrayList<>();
    if (inner < 0) {
      code.graph()
          .blocks()
          .get(element)
          .successors()
          .forEach(to -> found.add(new int[] {element, to}));
      return found;
    }
    BitSet body = code.loops().loops().get(inner).blocks();
    body.stream()
        .forEach(
            from ->
                code.graph().blocks().get(from).successors().stream()
                    .filter(to -> !body.get(to))
                    .forEach(to -> found.add(new int[] {from, to})));
    return found;
  }

  private void loop(int number) {
    Loop loop = code.loops().loops().get(number);
    int header = loop.header();
    line("while m" + header + ".any():");
    depth++;
    line("again" + header + " = none(live)");
    region(number, header);
    line("m" + header + " = again" + header);
    depth--;
  }

  private void block(int number, int header) {
    BasicBlock block = code.graph().blocks().get(number);
    boolean guarded = number != header;
    String mask = "m" + number;
    int before = lines.size();
    if (guarded) {
      line("if " + mask + ".any():");
      depth++;
    }
    int start = lines.size();
    Optional<Py> condition = Optional.empty();
    for (Op op : code.blocks().get(number)) {
      origin = op.meanings().stream().map(Meaning::instruction).toList();
      condition = ops.write(op, mask, text -> line(text));
    }
    origin = branches(code.blocks().get(number)) ? origin : List.of();
    leave(block, mask, condition, header);
    origin = List.of();
    if (lines.size() == start && guarded) {
      lines.subList(before, lines.size()).clear();
      origins.subList(before, origins.size()).clear();
    }
    depth -= guarded ? 1 : 0;
  }

  private static boolean branches(List<Op> ops) {
    return !ops.isEmpty()
        && ops.get(ops.size() - 1).meanings().stream()
            .flatMap(meaning -> meaning.statements().stream())
            .anyMatch(statement -> statement instanceof Statement.Control);
  }

  /** Hands the threads of a block on to those that follow. */
  private void leave(BasicBlock block, String mask, Optional<Py> condition, int header) {
    Map<Integer, String> masks = new HashMap<>();
    String yes = mask;
    String no = mask;
    if (condition.isPresent()) {
      if (condition.get().constant().isPresent()) {
        yes = condition.get().is(0) ? "" : mask;
        no = condition.get().is(0) ? mask : "";
      } else {
        String text = condition.get().inner();
        boolean negated = text.startsWith("(~") && text.matches("\\(~\\w+\\)");
        String plain = negated ? text.substring(2, text.length() - 1) : text;
        yes = mask + " & " + (negated ? "~" + plain : plain);
        no = mask + " & " + (negated ? plain : "~" + plain);
      }
    }
    if (block.taken() >= 0 && !yes.isEmpty()) {
      masks.put(block.taken(), yes);
    }
    if (block.other() >= 0 && !no.isEmpty()) {
      masks.put(block.other(), block.other() == block.taken() && !yes.isEmpty() ? mask : no);
    }
    masks.forEach(
        (to, text) -> {
          String name = (to == header ? "again" : "m") + to;
          line(name + " = " + name + " | " + (text.contains(" ") ? "(" + text + ")" : text));
        });
  }
}
