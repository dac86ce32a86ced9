package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mlswitcheroo.facts.target.Expression;
import org.mlswitcheroo.facts.target.TargetArg;
import org.mlswitcheroo.facts.target.TargetCall;
import org.mlswitcheroo.facts.target.Template;

/**
 * Spells an operation as a call of the target: order, keywords, defaults. Confined to one session.
 */
final class CallWriter {
  private final Function<String, Long> text;
  private final Function<Long, Optional<String>> literal;

  /**
   * @param text makes a derived value for a text
   * @param literal the literal text of a value, if it is one
   */
  CallWriter(Function<String, Long> text, Function<Long, Optional<String>> literal) {
    this.text = text;
    this.literal = literal;
  }

  Expression write(BoundOp bound, String callee, List<Parameter> parameters) {
    Template function = new Template(callee, List.of());
    return switch (bound.form) {
      case "layer", "partial", "layer-partial" -> partial(bound, function, parameters);
      case "reference" -> reference(bound, function, parameters);
      case "type", "base", "annotation", "layer-type", "layer-base", "layer-annotation" -> function;
      case "layer-reference" -> layerClass(bound, callee, parameters);
      default -> call(bound, function, parameters);
    };
  }

  private Expression call(BoundOp bound, Template function, List<Parameter> parameters) {
    List<TargetArg> args = arguments(bound, parameters, false);
    boolean sourceCall = !bound.form.equals("attribute") && !bound.form.equals("derived");
    Template callee =
        bound.form.equals("super") ? new Template("super().__init__", List.of()) : function;
    return new TargetCall(callee, args, sourceCall ? bound.node : -1);
  }

  private Expression partial(BoundOp bound, Template function, List<Parameter> parameters) {
    List<TargetArg> args = arguments(bound, parameters, true);
    if (args.isEmpty()) {
      return function;
    }
    List<TargetArg> all = new ArrayList<>();
    all.add(new TargetArg("", "", text.apply(function.text()), -1));
    all.addAll(args);
    return new TargetCall(new Template("partial", List.of()), all, bound.node);
  }

  private Expression reference(BoundOp bound, Template function, List<Parameter> parameters) {
    Map<String, String> changed = changedDefaults(bound, parameters);
    if (changed.isEmpty()) {
      return function;
    }
    List<TargetArg> all = new ArrayList<>();
    all.add(new TargetArg("", "", text.apply(function.text()), -1));
    changed.forEach((kw, value) -> all.add(new TargetArg(kw, "", text.apply(value), -1)));
    return new TargetCall(new Template("partial", List.of()), all, -1);
  }

  private Expression layerClass(BoundOp bound, String callee, List<Parameter> parameters) {
    Map<String, String> changed = changedDefaults(bound, parameters);
    StringBuilder out = new StringBuilder("lambda: ");
    if (changed.isEmpty()) {
      out.append(callee);
    } else {
      out.append("partial(").append(callee);
      changed.forEach((kw, value) -> out.append(", ").append(kw).append('=').append(value));
      out.append(')');
    }
    return new Template(out.toString().replace("{", "{{").replace("}", "}}"), List.of());
  }

  private Map<String, String> changedDefaults(BoundOp bound, List<Parameter> parameters) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      if (parameter.kind() == Parameter.Kind.INJECTED) {
        changed.put(parameter.keyword(), parameter.fallback().orElse("None"));
        continue;
      }
      Optional<BoundArg> adapted = bound.arg(parameter.hub());
      String wanted =
          adapted
              .flatMap(arg -> literal.apply(arg.value()))
              .orElse(bound.defaults.get(parameter.hub()));
      boolean same =
          wanted == null || parameter.fallback().map(d -> Literals.same(d, wanted)).orElse(false);
      if (!same) {
        changed.put(parameter.keyword(), wanted);
      }
    }
    return changed;
  }

  private List<TargetArg> arguments(BoundOp bound, List<Parameter> parameters, boolean named) {
    List<TargetArg> args = new ArrayList<>();
    boolean positional = !named;
    for (Parameter parameter : parameters) {
      if (parameter.kind() == Parameter.Kind.EXTRA) {
        continue;
      }
      if (parameter.kind() == Parameter.Kind.INJECTED) {
        long value = text.apply(parameter.fallback().orElse("None"));
        args.add(new TargetArg(parameter.keyword(), "", value, -1));
        continue;
      }
      if (parameter.variadic()) {
        for (BoundArg arg : bound.all(parameter.hub())) {
          args.add(new TargetArg("", arg.star(), arg.value(), arg.origin()));
        }
        continue;
      }
      Optional<BoundArg> given = bound.arg(parameter.hub());
      if (given.isEmpty()) {
        positional = false;
        String fallback = bound.defaults.get(parameter.hub());
        boolean wanted =
            fallback != null
                && !parameter.fallback().map(d -> Literals.same(d, fallback)).orElse(false);
        if (wanted) {
          args.add(new TargetArg(parameter.keyword(), "", text.apply(fallback), -1));
        }
        continue;
      }
      BoundArg arg = given.get();
      Optional<String> constant = literal.apply(arg.value());
      if (constant.isPresent()
          && parameter.fallback().map(d -> Literals.same(d, constant.get())).orElse(false)) {
        positional = false;
        continue;
      }
      boolean plain = positional && !parameter.keywordOnly() && !arg.byKeyword();
      positional = plain;
      args.add(new TargetArg(plain ? "" : parameter.keyword(), "", arg.value(), arg.origin()));
    }
    if (!named) {
      bound.injected.forEach((kw, value) -> args.add(new TargetArg(kw, "", text.apply(value), -1)));
    }
    for (BoundArg extra : bound.extras) {
      if (!extra.star().isEmpty() || bound.open && !extra.name().isEmpty()) {
        args.add(new TargetArg(extra.name(), extra.star(), extra.value(), extra.origin()));
      }
    }
    return args;
  }
}
