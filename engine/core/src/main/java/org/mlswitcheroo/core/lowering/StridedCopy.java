package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.core.kernel.KernelBuilder;

/** Copies elements that lie at equal distances along axes. */
final class StridedCopy {
  private StridedCopy() {}

  /**
   * The copy.
   *
   * @param shape of the copy, an expression of the host
   * @param strides a tuple as long
   * @param offset of the first element
   */
  static Value of(
      LaunchPlan plan, String op, Value.Tensor x, String shape, String strides, String offset) {
    String buffer = plan.buffer(shape, x.type());
    KernelBuilder builder = new KernelBuilder(buffer + ".size");
    List<Integer> digits = digits(builder, builder.index(), buffer + ".shape");
    int at = builder.parameter(offset);
    for (int i = 0; i < digits.size(); i++) {
      String stride =
          "((0,)*"
              + HostText.AXES
              + "+"
              + HostText.closed(strides)
              + ")["
              + (i - HostText.AXES)
              + "]";
      at = builder.op("imad", digits.get(i), builder.parameter(stride), at);
    }
    int value = builder.load(x.name(), x.type(), at);
    builder.store(buffer, x.type(), builder.index(), value);
    plan.launch(builder.kernel(plan.kernelName(op)), buffer + ".size");
    return new Value.Tensor(buffer, buffer + ".shape", x.type(), false);
  }

  /** The indices along the axes of a shape, as many as a broadcast may have. */
  static List<Integer> digits(KernelBuilder builder, int index, String shape) {
    List<Integer> digits = new ArrayList<>();
    int rest = index;
    for (int i = HostText.AXES - 1; i >= 0; i--) {
      int digit = rest;
      if (i > 0) {
        int size = builder.parameter(HostText.padded(shape) + "[" + (i - HostText.AXES) + "]");
        int quotient = builder.op("udiv", rest, size);
        digit = builder.op("isub", rest, builder.op("imul", quotient, size));
        rest = quotient;
      }
      digits.add(0, digit);
    }
    return digits;
  }
}
