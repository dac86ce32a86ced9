package org.mlswitcheroo.core.lowering;

import java.util.List;
import java.util.Map;
import org.mlswitcheroo.semantics.meaning.Formula;

/** Puts numbers where arrays stand. */
final class Scalars {
  private Scalars() {}

  /**
   * A formula in which arrays that are numbers are names.
   *
   * @param host takes the names
   */
  static Formula in(Formula formula, Map<String, String> scalars, Map<String, String> host) {
    if (formula instanceof Formula.Element element && scalars.containsKey(element.array())) {
      host.put("." + element.array(), scalars.getOrDefault(element.array(), "0"));
      return new Formula.Name("." + element.array());
    }
    if (formula instanceof Formula.Negative negative) {
      return new Formula.Negative(in(negative.value(), scalars, host));
    }
    if (formula instanceof Formula.Binary b) {
      return new Formula.Binary(b.op(), in(b.left(), scalars, host), in(b.right(), scalars, host));
    }
    if (formula instanceof Formula.Call call) {
      return new Formula.Call(call.function(), all(call.arguments(), scalars, host));
    }
    if (formula instanceof Formula.Reduce reduce) {
      return new Formula.Reduce(reduce.kind(), reduce.bounds(), in(reduce.body(), scalars, host));
    }
    return formula;
  }

  private static List<Formula> all(
      List<Formula> formulas, Map<String, String> scalars, Map<String, String> host) {
    return formulas.stream().map(each -> in(each, scalars, host)).toList();
  }
}
