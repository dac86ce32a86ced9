package org.mlswitcheroo.cli.listing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mlswitcheroo.cli.convert.Engine;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.listing.Forms;

/**
 * The functions of recognised operations, written for PyTorch and converted to the target as any
 * file is. Used by one thread.
 */
final class OpFunctions {
  /** The dialect in which operations say how they are written. */
  static final String SOURCE = "torch";

  /** Modules of the standard library that helpers import. */
  private static final Set<String> STANDARD = Set.of("functools", "itertools", "math", "operator");

  private final Supplier<Engine> engine;
  private final String target;
  private final List<String> functions = new ArrayList<>();
  private final Forms source = Forms.named(SOURCE).orElseThrow();

  OpFunctions(Supplier<Engine> engine, String target) {
    this.engine = engine;
    this.target = target;
  }

  /** How functions are written that are added. */
  Forms source() {
    return source;
  }

  /** Adds a function if the target has it with no other library; whether it was added. */
  boolean add(String function) {
    Optional<String> converted = converted(List.of(function));
    if (converted.isEmpty()) {
      return false;
    }
    functions.add(function);
    return true;
  }

  /** The text of all functions in the target, with its imports; empty when there are none. */
  String text() {
    return functions.isEmpty() ? "" : converted(functions).orElse("");
  }

  private Optional<String> converted(List<String> all) {
    String file = String.join("\n", source.imports()) + "\n\n\n" + String.join("\n\n", all);
    if (target.equals(SOURCE)) {
      return Optional.of(file);
    }
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    Conversion conversion = engine.get().conversion("op.py", bytes, SOURCE, target);
    return conversion.text().filter(text -> pure(text));
  }

  /** Whether the text imports the target and the standard library only. */
  private boolean pure(String text) {
    return text.lines()
        .filter(line -> line.startsWith("import ") || line.startsWith("from "))
        .map(line -> line.split("[ .]")[1])
        .allMatch(module -> module.equals(target) || STANDARD.contains(module));
  }
}
