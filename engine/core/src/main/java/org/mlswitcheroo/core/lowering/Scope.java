package org.mlswitcheroo.core.lowering;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of a call that is followed. Confined to one thread. */
final class Scope {
  private final Map<String, Value> names = new HashMap<>();
  private final @Nullable Scope outer;
  private @Nullable Value result;

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  Optional<Value> get(String name) {
    Value here = names.get(name);
    return here != null || outer == null ? Optional.ofNullable(here) : outer.get(name);
  }

  void set(String name, Value value) {
    names.put(name, value);
  }

  void result(Value value) {
    result = value;
  }

  Optional<Value> result() {
    return Optional.ofNullable(result);
  }
}
