package org.mlswitcheroo.semantics.isa.run;

import java.util.List;

/**
 * How a function is started.
 *
 * @param grid blocks in x, y, z
 * @param block threads of a block in x, y, z
 * @param parameters the parameters in the order of their offsets
 */
public record Launch(List<Integer> grid, List<Integer> block, List<Parameter> parameters) {
  public Launch {
    grid = List.copyOf(grid);
    block = List.copyOf(block);
    parameters = List.copyOf(parameters);
  }

  /**
   * One parameter.
   *
   * @param offset its byte offset
   * @param size its bytes
   * @param value its bits when it is no array
   * @param array the array, which is changed in place; empty when it is none
   */
  public record Parameter(int offset, int size, long value, List<java.nio.ByteBuffer> array) {
    public Parameter {
      array = List.copyOf(array);
    }
  }
}
