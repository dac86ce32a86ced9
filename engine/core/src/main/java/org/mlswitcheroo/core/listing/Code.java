package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.semantics.asm.BasicBlock;
import org.mlswitcheroo.semantics.asm.FlowGraph;
import org.mlswitcheroo.semantics.asm.LoopTree;
import org.mlswitcheroo.semantics.asm.Program;
import org.mlswitcheroo.semantics.isa.Meaning;

/**
 * The operations of a function by block.
 *
 * @param program the function
 * @param graph its blocks
 * @param loops their loops
 * @param blocks the operations of each block
 */
record Code(Program program, FlowGraph graph, LoopTree loops, List<List<Op>> blocks) {
  static Code of(Program program) {
    for (int i = 0; i < program.instructions().size(); i++) {
      if (program.meanings().get(i).isEmpty()) {
        String name = program.instructions().get(i).name();
        throw new LiftFault("unknown", name, program.instructions().get(i).line());
      }
    }
    order(program);
    FlowGraph graph;
    try {
      graph = FlowGraph.of(program);
    } catch (FlowGraph.FlowFault fault) {
      throw new LiftFault("flow", String.valueOf(fault.getMessage()), 0);
    }
    LoopTree loops = new LoopTree(graph);
    if (!loops.reducible()) {
      throw new LiftFault("flow", "a loop is entered in two places", 0);
    }
    List<List<Op>> blocks = new ArrayList<>();
    int next = 0;
    for (BasicBlock block : graph.blocks()) {
      List<Op> ops = new ArrayList<>();
      List<Meaning> open = new ArrayList<>();
      for (int index : block.code()) {
        open.add(program.meanings().get(index).orElseThrow());
        if (!program.instructions().get(index).joined()) {
          ops.add(new Op(next++, block.number(), open));
          open = new ArrayList<>();
        }
      }
      blocks.add(ops);
    }
    return new Code(program, graph, loops, blocks);
  }

  /** Throws when the addresses say that a line is missing or stands in another place. */
  private static void order(Program program) {
    long step = program.dialect().equals("sass") ? 16 : 0;
    for (int i = 1; i < program.instructions().size(); i++) {
      Instruction before = program.instructions().get(i - 1);
      Instruction at = program.instructions().get(i);
      long gone = at.address() - before.address();
      boolean wrong = before.joined() ? gone != 0 : step > 0 ? gone != step : gone <= 0;
      if (wrong) {
        String text = "an instruction is missing, or out of its order, before line " + at.line();
        throw new LiftFault("flow", text, at.line());
      }
    }
  }

  boolean waves() {
    return program.dialect().equals("rdna");
  }

  List<Op> ops() {
    return blocks.stream().flatMap(List::stream).toList();
  }
}
