package org.mlswitcheroo.semantics.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes arrays that are missing out of an expression. */
final class Neutral {
  private Neutral() {}

  /** An expression in which terms and factors that are elements of missing arrays are gone. */
  static Formula without(Formula formula, Set<String> absent) {
    return kept(formula, absent).orElse(new Formula.Num(0));
  }

  private static Optional<Formula> kept(Formula formula, Set<String> absent) {
    if (formula instanceof Formula.Element element && absent.contains(element.array())) {
      return Optional.empty();
    }
    if (formula instanceof Formula.Binary binary) {
      Optional<Formula> left = kept(binary.left(), absent);
      Optional<Formula> right = kept(binary.right(), absent);
      if (left.isEmpty()) {
        return binary.op().equals("-") ? right.map(Formula.Negative::new) : right;
      }
      return right.isEmpty()
          ? left
          : Optional.of(new Formula.Binary(binary.op(), left.get(), right.get()));
    }
    if (formula instanceof Formula.Negative negative) {
      return kept(negative.value(), absent).map(Formula.Negative::new);
    }
    if (formula instanceof Formula.Call call) {
      List<Formula> parts = new ArrayList<>();
      call.arguments().forEach(part -> parts.add(without(part, absent)));
      return Optional.of(new Formula.Call(call.function(), parts));
    }
    if (formula instanceof Formula.Reduce reduce) {
      return kept(reduce.body(), absent)
          .map(body -> new Formula.Reduce(reduce.kind(), reduce.bounds(), body));
    }
    return Optional.of(formula);
  }
}
