package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.semantics.asm.BasicBlock;
import org.mlswitcheroo.semantics.asm.Program;

/**
 * What a picture of a function shows. Immutable.
 *
 * @param name the function
 * @param blocks its blocks
 * @param flow which blocks follow which
 * @param data which operations take what others write
 */
public record KernelPicture(String name, List<Block> blocks, List<Edge> flow, List<Edge> data) {
  public KernelPicture {
    blocks = List.copyOf(blocks);
    flow = List.copyOf(flow);
    data = List.copyOf(data);
  }

  /**
   * A block.
   *
   * @param number its number
   * @param depth how many loops it is in
   */
  public record Block(int number, int depth, List<Step> steps) {
    public Block {
      steps = List.copyOf(steps);
    }
  }

  /**
   * An operation.
   *
   * @param id its number in the function
   * @param line its line in the listing
   * @param text as the listing has it, without address and encoding
   */
  public record Step(int id, int line, String text) {}

  /** From one to another, under a condition or through a register. */
  public record Edge(int from, int to, String label) {}

  /**
   * The picture of a function.
   *
   * @param lines the lines of the listing by number
   */
  public static KernelPicture of(Program program, Map<Integer, String> lines) {
    Code code = Code.of(program);
    Webs webs = new Webs(code);
    List<Block> blocks = new ArrayList<>();
    List<Edge> flow = new ArrayList<>();
    for (BasicBlock block : code.graph().blocks()) {
      List<Step> steps =
          code.blocks().get(block.number()).stream()
              .map(op -> new Step(op.id(), op.instruction().line(), text(op, lines)))
              .toList();
      blocks.add(new Block(block.number(), code.loops().depth(block.number()), steps));
      boolean two = block.taken() >= 0 && block.other() >= 0;
      if (block.taken() >= 0) {
        flow.add(new Edge(block.number(), block.taken(), two ? "yes" : ""));
      }
      if (block.other() >= 0) {
        flow.add(new Edge(block.number(), block.other(), two ? "no" : ""));
      }
    }
    return new KernelPicture(program.name(), blocks, flow, data(code, webs));
  }

  private static List<Edge> data(Code code, Webs webs) {
    Map<Integer, List<Integer>> writers = new HashMap<>();
    for (Op op : code.ops()) {
      for (String cell : OpCells.written(op)) {
        writers.computeIfAbsent(webs.defined(op, cell), k -> new ArrayList<>()).add(op.id());
      }
    }
    List<Edge> found = new ArrayList<>();
    for (Op op : code.ops()) {
      for (String cell : OpCells.read(op)) {
        for (int from : writers.getOrDefault(webs.used(op, cell), List.of())) {
          found.add(new Edge(from, op.id(), cell));
        }
      }
    }
    return found;
  }

  private static String text(Op op, Map<Integer, String> lines) {
    String line = lines.getOrDefault(op.instruction().line(), op.instruction().name());
    String plain = line.replaceAll("/\\*.*?\\*/", " ").replaceAll("(;|//).*", " ");
    return plain.strip().replaceAll("\\s+", " ");
  }
}
