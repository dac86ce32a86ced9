package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation with its bound arguments, kept for the verbs that print it. Confined to one session.
 */
final class BoundOp {
  final long v;
  final String op;
  final String form;
  final int node;
  final List<BoundArg> args = new ArrayList<>();
  final Map<String, String> defaults = new LinkedHashMap<>();

  /** Arguments that say nothing about the result, with their literals, by parameter. */
  final Map<String, String> ignored = new LinkedHashMap<>();

  final List<BoundArg> extras = new ArrayList<>();

  /** What the source leaves out and gives a value by that, by hub name. */
  final Map<String, String> stated = new LinkedHashMap<>();

  /** Keyword nodes of the source with the hub name they bind, for indirect calls. */
  final Map<Integer, String> keywords = new LinkedHashMap<>();

  /** Arguments of which nothing has a meaning. */
  final Set<Integer> meaningless = new LinkedHashSet<>();

  /** Whether the source takes further keywords, which stay. */
  boolean open;

  /** Arguments that rules add, by keyword. */
  final Map<String, String> injected = new LinkedHashMap<>();

  /** A helper that rules chose instead of the callee of the variant. */
  Optional<String> helper = Optional.empty();

  private @Nullable BoundOp source;

  BoundOp(long v, String op, String form, int node) {
    this.v = v;
    this.op = op;
    this.form = form;
    this.node = node;
  }

  /** The operation as the source has it, before any argument is adapted; adapters read from it. */
  BoundOp unadapted() {
    if (source == null) {
      source = new BoundOp(v, op, form, node);
      source.args.addAll(args);
      source.defaults.putAll(defaults);
      source.injected.putAll(injected);
    }
    return source;
  }

  List<BoundArg> all(String name) {
    return args.stream().filter(arg -> arg.name().equals(name)).toList();
  }

  Optional<BoundArg> arg(String name) {
    return args.stream().filter(arg -> arg.name().equals(name)).findFirst();
  }

  void set(String name, long value) {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).name().equals(name)) {
        args.set(i, args.get(i).withValue(value));
        return;
      }
    }
    args.add(new BoundArg(name, value, "", -1, true));
  }

  /** Takes the star from the only value of an argument. */
  void gather(String name) {
    if (all(name).size() == 1) {
      args.replaceAll(arg -> arg.name().equals(name) ? arg.withoutStar() : arg);
    }
  }

  /** Exchanges two values of an argument that takes several. */
  void swap(String name, int one, int other) {
    List<BoundArg> values = all(name);
    int first = args.indexOf(values.get(one));
    int second = args.indexOf(values.get(other));
    args.set(first, values.get(one).withValue(values.get(other).value()));
    args.set(second, values.get(other).withValue(values.get(one).value()));
  }
}
