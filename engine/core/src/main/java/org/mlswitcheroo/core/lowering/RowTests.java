package org.mlswitcheroo.core.lowering;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tests of rows on arguments: {@code name == literal}, {@code name != literal}, and {@code given},
 * {@code missing}, {@code tensor}, {@code number}, {@code items} or {@code text} with a name.
 */
final class RowTests {
  private RowTests() {}

  static boolean holds(String test, Map<String, Value> arguments) {
    String[] words = test.strip().split("\\s+", 3);
    if (words.length == 3) {
      Value value = arguments.get(words[0]);
      if (value == null
          && words[0].endsWith("_count")
          && arguments.get(words[0].replace("_count", "")) instanceof Value.Items items) {
        value = new Value.Const((long) items.values().size());
      }
      Optional<String> text = value == null ? Optional.of("None") : value.host();
      boolean equal = text.isPresent() && text.get().equals(words[2]);
      return words[1].equals("!=") ? text.isPresent() && !equal : equal;
    }
    Value value = arguments.get(words[1]);
    return switch (words[0]) {
      case "given" -> !isNone(value);
      case "missing" -> isNone(value);
      case "tensor" -> value instanceof Value.Tensor;
      case "number" ->
          value instanceof Value.Host
              || value instanceof Value.Const c
                  && (c.value() instanceof Number || c.value() instanceof Boolean);
      case "items" -> value instanceof Value.Items;
      case "text" -> value instanceof Value.Const c && c.value() instanceof String;
      default -> throw new IllegalStateException("the test (" + test + ") is unknown");
    };
  }

  static boolean isNone(@Nullable Value value) {
    return value == null || value instanceof Value.Const c && c.value() == null;
  }
}
