package org.mlswitcheroo.semantics.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlswitcheroo.facts.asm.AsmLine;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.ListingPart;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.semantics.isa.IsaTable;

class FlowGraphTest {
  private static final IsaTable TABLE =
      IsaTable.of(
          List.of(
              "entry\tx\tNOP\t\tnothing",
              "entry\tx\tEXIT\t\texit",
              "entry\tx\tBRA\tt:label\tbranch(t)",
              "entry\tx\tCALL\tt:label\tcall(t)",
              "entry\tx\tRET\ta:u32\tret(a)"));
  private final List<Instruction> code = new ArrayList<>();

  @Test
  void blocksEndWhereBranchesDoAndBeginWhereTheyLead() {
    add("NOP").guarded("BRA", 4).add("NOP").add("NOP").add("EXIT");
    FlowGraph graph = graph();
    assertThat(graph.blocks()).hasSize(3);
    assertThat(graph.blocks().get(0).code()).containsExactly(0, 1);
    assertThat(graph.blocks().get(0).successors()).hasSize(2);
  }

  @Test
  void loopsAreFoundWithTheirNesting() {
    add("NOP").add("NOP").add("NOP").guarded("BRA", 2).guarded("BRA", 1).add("EXIT");
    LoopTree loops = new LoopTree(graph());
    assertThat(loops.reducible()).isTrue();
    assertThat(loops.loops()).hasSize(2);
    assertThat(loops.loops().get(1).parent()).isZero();
    assertThat(loops.depth(loops.loops().get(1).header())).isEqualTo(2);
  }

  @Test
  void aLoopWithTwoEntriesIsNotReducible() {
    guarded("BRA", 2).add("NOP").add("NOP").guarded("BRA", 1).add("EXIT");
    assertThat(new LoopTree(graph()).reducible()).isFalse();
  }

  @Test
  void aSubroutineIsACopyForEachCall() {
    jump("CALL", 4).add("NOP").jump("CALL", 4).add("EXIT").add("NOP").add("RET");
    FlowGraph graph = graph();
    long copies = graph.blocks().stream().filter(b -> b.code().contains(4)).count();
    assertThat(copies).isEqualTo(2);
    assertThat(new LoopTree(graph).loops()).isEmpty();
  }

  @Test
  void aCallOfCodeThatDoesNotReturnIsABranch() {
    jump("CALL", 2).add("NOP").add("EXIT");
    assertThat(graph().blocks()).flatExtracting(BasicBlock::code).containsExactly(0, 2);
  }

  @Test
  void codeThatDoesNotEndIsRefused() {
    add("NOP");
    assertThatThrownBy(this::graph).hasMessageContaining("ends without an end");
  }

  private FlowGraphTest add(String name) {
    return put(name, List.of(), Optional.empty());
  }

  private FlowGraphTest jump(String name, int to) {
    return put(name, List.of(Operand.integer(16L * to)), Optional.empty());
  }

  private FlowGraphTest guarded(String name, int to) {
    Optional<Operand> guard = Optional.of(Operand.register("P", 0, 1));
    return put(name, List.of(Operand.integer(16L * to)), guard);
  }

  private FlowGraphTest put(String name, List<Operand> operands, Optional<Operand> guard) {
    List<Operand> all = name.equals("RET") ? List.of(Operand.register("R", 2, 1)) : operands;
    long address = 16L * code.size();
    code.add(
        new Instruction(code.size() + 1, address, name, List.of(), guard, all, List.of(), false));
    return this;
  }

  private FlowGraph graph() {
    AsmLine line = new AsmLine(1, AsmLine.Kind.INSTRUCTION, "", "", code);
    return FlowGraph.of(Program.of("sass", new ListingPart("sm_80", "f", List.of(line)), TABLE));
  }
}
