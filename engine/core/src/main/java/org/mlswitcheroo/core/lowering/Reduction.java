package org.mlswitcheroo.core.lowering;

import java.util.Optional;
import org.mlswitcheroo.core.kernel.KernelBuilder;
import org.mlswitcheroo.semantics.meaning.Formula;

/** Makes the loops of a reduction. */
final class Reduction {
  private final KernelBuilder builder;
  private final FormulaCode code;

  Reduction(KernelBuilder builder, FormulaCode code) {
    this.builder = builder;
    this.code = code;
  }

  FormulaCode.Num of(Formula.Reduce reduce) {
    String kind = reduce.kind();
    boolean place = kind.startsWith("arg");
    boolean least = kind.endsWith("min");
    boolean extreme = least || kind.endsWith("max");
    double start =
        extreme
            ? least ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY
            : kind.equals("prod") ? 1 : 0;
    int result = builder.variable(builder.real(start));
    int best = place ? builder.variable(builder.whole(0)) : -1;
    int inside = -1;
    int count = -1;
    int at = -1;
    for (Formula.Bound bound : reduce.bounds()) {
      Optional<String> limit = code.limit(bound.limit());
      String reach = limit.orElseGet(() -> code.reach(bound.limit()));
      if (limit.isPresent() && bound.inclusive()) {
        reach = HostText.closed(reach) + " + 1";
      }
      int size = builder.parameter(reach);
      count = count < 0 ? size : builder.op("imul", count, size);
      int index = builder.loop(reach);
      code.index(bound.index(), index, reach);
      at = at < 0 ? index : builder.op("imad", at, size, index);
      if (limit.isEmpty()) {
        int end = code.whole(bound.limit());
        int test = builder.op(bound.inclusive() ? "ile" : "ilt", index, end);
        inside = inside < 0 ? test : builder.op("iand", inside, test);
      }
    }
    if (kind.equals("sum")
        && inside < 0
        && reduce.body() instanceof Formula.Binary binary
        && binary.op().equals("*")) {
      builder.assign(result, "fma", code.real(binary.left()), code.real(binary.right()), result);
    } else {
      int value = code.real(reduce.body());
      if (inside >= 0) {
        value = builder.op("fsel", inside, value, builder.real(start));
      }
      if (place) {
        int better = builder.op("flt", least ? value : result, least ? result : value);
        builder.assign(best, "isel", better, at, best);
        builder.assign(result, "fsel", better, value, result);
      } else {
        String op = extreme ? least ? "fmin" : "fmax" : kind.equals("prod") ? "fmul" : "fadd";
        builder.assign(result, op, result, value);
      }
    }
    for (int i = reduce.bounds().size() - 1; i >= 0; i--) {
      builder.end();
      code.forget(reduce.bounds().get(i).index());
    }
    if (place) {
      return new FormulaCode.Num(best, true, null);
    }
    return new FormulaCode.Num(
        kind.equals("mean") ? builder.op("div", result, builder.op("i2f", count)) : result,
        false,
        null);
  }
}
