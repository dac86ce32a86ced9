package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.List;
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

  boolean waves() {
    return program.dialect().equals("rdna");
  }

  List<Op> ops() {
    return blocks.stream().flatMap(List::stream).toList();
  }
}
