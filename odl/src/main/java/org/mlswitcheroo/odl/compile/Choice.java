package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;

/**
 * The variants among which the rules select, in order.
 *
 * @param guarded whether there is anything to select; otherwise there is one entry, and it always
 *     serves
 */
record Choice(List<Variant> entries, boolean guarded) {
  /**
   * The choice that a variant makes; when the last guard may fail, an unsupported entry is added.
   */
  static Choice of(Operation operation, String dialect, Variant variant) {
    List<Variant> entries = new ArrayList<>(variant.choose());
    if (entries.isEmpty()) {
      entries.add(variant);
    }
    boolean open = !entries.get(entries.size() - 1).when().isEmpty();
    if (open) {
      entries.add(
          unsupported(
              variant,
              "no form of " + operation.operation() + " in " + dialect + " takes these arguments"));
    }
    boolean literal = entries.stream().anyMatch(entry -> !entry.argValues().isEmpty());
    return new Choice(List.copyOf(entries), literal || entries.size() > 1);
  }

  private static Variant unsupported(Variant at, String reason) {
    return new Variant(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Text(reason, at.place())),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        at.place());
  }
}
