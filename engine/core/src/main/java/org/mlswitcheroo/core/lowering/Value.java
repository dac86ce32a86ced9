package org.mlswitcheroo.core.lowering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an expression of the model is while it is followed. */
sealed interface Value {
  /** A number, text, truth value or None that the source says. */
  record Const(@Nullable Object value) implements Value {}

  /** A number of the host that is known when the kernels run, or a tuple of such. */
  record Host(String text) implements Value {}

  /** A tuple or list. */
  record Items(List<Value> values) implements Value {
    public Items {
      values = List.copyOf(values);
    }
  }

  /**
   * An array.
   *
   * @param name in the plan
   * @param shape expression of the host; differs from that of the buffer where it was reshaped
   * @param type f32, i64 or bool
   * @param given whether it is an input whose type follows from its use
   */
  record Tensor(String name, String shape, String type, boolean given) implements Value {}

  /**
   * A layer of the framework.
   *
   * @param op hub operation
   * @param arguments of its constructor
   */
  record Layer(String op, Map<String, Value> arguments, Path path) implements Value {}

  /** An instance of a class of the file. */
  record Instance(int cls, Map<String, Value> attributes, Path path) implements Value {}

  /** A function or method of the file. */
  record Function(int node, Optional<Value> self) implements Value {}

  /** A class of the file. */
  record ClassOf(int node) implements Value {}

  /** Something that nothing is known of; it may be passed on but not used. */
  record Unknown(String what) implements Value {}

  /** An array that a module keeps under a name. */
  record Kept(Path path) implements Value {}

  /** Where a module hangs; set when it is assigned. */
  final class Path {
    private @Nullable Path parent;
    private String name = "";

    /** The dotted names from the root. */
    String text() {
      String before = parent == null ? "" : parent.text();
      return before.isEmpty() ? name : before + "." + name;
    }

    /** Hangs it below another, unless it hangs somewhere. */
    void set(Path below, String attribute) {
      if (name.isEmpty()) {
        parent = below;
        name = attribute;
      }
    }

    /** The path of an attribute. */
    String of(String attribute) {
      String before = text();
      return before.isEmpty() ? attribute : before + "." + attribute;
    }
  }

  /** The text of a number, tuple or shape for the host, absent when it is no such thing. */
  default Optional<String> host() {
    if (this instanceof Const constant) {
      return Optional.of(Literals.text(constant.value()));
    }
    if (this instanceof Host host) {
      return Optional.of(host.text());
    }
    if (this instanceof Items items) {
      StringBuilder out = new StringBuilder("(");
      for (Value value : items.values()) {
        Optional<String> text = value.host();
        if (text.isEmpty()) {
          return text;
        }
        out.append(text.get()).append(", ");
      }
      return Optional.of(out.toString().stripTrailing() + ")");
    }
    return Optional.empty();
  }

  /** The whole number that this is, absent when it is none that is known. */
  default Optional<Long> whole() {
    return this instanceof Const constant && constant.value() instanceof Long number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** The truth of a constant, absent when it is not known. */
  default Optional<Boolean> truth() {
    if (this instanceof Const constant) {
      Object value = constant.value();
      return Optional.of(
          value instanceof Boolean b
              ? b
              : value instanceof Long n
                  ? n != 0
                  : value instanceof Double d
                      ? d != 0
                      : value instanceof String s ? !s.isEmpty() : value != null);
    }
    if (this instanceof Items items) {
      return Optional.of(!items.values().isEmpty());
    }
    return this instanceof Layer || this instanceof Instance ? Optional.of(true) : Optional.empty();
  }
}
