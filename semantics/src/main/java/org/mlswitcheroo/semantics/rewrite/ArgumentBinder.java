package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.python.Arg;

/**
 * Binds the arguments of a use to the parameters of a source signature, as a call of the source
 * would.
 */
final class ArgumentBinder {
  private final SourceIndex source;

  ArgumentBinder(SourceIndex source) {
    this.source = source;
  }

  /**
   * Fills the operation's arguments, defaults and extras from a use; answers the keywords that no
   * parameter takes.
   */
  List<String> bind(BoundOp bound, int node, List<Parameter> signature) {
    List<Parameter> positional = signature.stream().filter(p -> !p.keywordOnly()).toList();
    bound.open = signature.stream().anyMatch(p -> p.kind() == Parameter.Kind.EXTRA);
    Set<String> given = new HashSet<>();
    List<String> unknown = new ArrayList<>();
    int place = 0;
    if (bound.form.equals("method") || bound.form.equals("attribute")) {
      int receiver = source.receiver(node);
      if (receiver >= 0 && !positional.isEmpty()) {
        add(bound, positional.get(0), Ids.value(receiver), "", -1, false, given);
        place = 1;
      }
    }
    boolean call = source.tree().node(node).is("Call") && !bound.form.equals("attribute");
    int skipped = bound.form.equals("partial") ? 1 : 0;
    for (Arg arg : call ? source.args(node) : List.<Arg>of()) {
      if (arg.pos() >= 0 && arg.pos() < skipped) {
        continue;
      }
      long value = Ids.value(arg.value());
      if (arg.star().equals("**")) {
        if (signature.stream()
            .allMatch(
                p -> p.kind() == Parameter.Kind.IGNORED || p.kind() == Parameter.Kind.DEFAULT)) {
          bound.meaningless.add(arg.node());
          continue; // nothing of it has a meaning
        }
        Optional<Map<String, Integer>> known = source.keywords(arg.value());
        if (known.isEmpty() || !known.get().keySet().stream().allMatch(k -> takes(signature, k))) {
          bound.extras.add(new BoundArg("", value, arg.star(), arg.node(), false));
          continue;
        }
        known
            .get()
            .forEach(
                (keyword, passed) ->
                    add(
                        bound,
                        named(signature, keyword).orElseThrow(),
                        Ids.value(passed),
                        "",
                        -1,
                        true,
                        given));
        continue;
      }
      if (!arg.kw().isEmpty()) {
        Optional<Parameter> named = named(signature, arg.kw());
        if (named.isPresent()) {
          bound.keywords.put(arg.node(), named.get().hub());
          add(bound, named.get(), value, "", arg.node(), true, given);
        } else {
          if (!bound.open) {
            unknown.add(arg.kw());
          }
          bound.extras.add(new BoundArg(arg.kw(), value, "", arg.node(), true));
        }
        continue;
      }
      Parameter target = place < positional.size() ? positional.get(place) : null;
      if (target == null || (!arg.star().isEmpty() && !target.variadic())) {
        bound.extras.add(new BoundArg("", value, arg.star(), arg.node(), false));
        continue;
      }
      add(bound, target, value, arg.star(), arg.node(), false, given);
      place += target.variadic() ? 0 : 1;
    }
    for (Parameter parameter : signature) {
      boolean valued =
          parameter.kind() == Parameter.Kind.PLAIN || parameter.kind() == Parameter.Kind.DEFAULT;
      if (valued && !given.contains(parameter.hub())) {
        parameter.fallback().ifPresent(text -> bound.defaults.put(parameter.hub(), text));
      }
    }
    return unknown;
  }

  private static boolean takes(List<Parameter> signature, String keyword) {
    return named(signature, keyword).isPresent();
  }

  private static Optional<Parameter> named(List<Parameter> signature, String keyword) {
    return signature.stream()
        .filter(p -> p.kind() != Parameter.Kind.EXTRA && p.kind() != Parameter.Kind.DEFAULT)
        .filter(p -> p.isCalled(keyword))
        .findFirst();
  }

  private static void add(
      BoundOp bound,
      Parameter parameter,
      long value,
      String star,
      int origin,
      boolean byKeyword,
      Set<String> given) {
    if (parameter.kind() == Parameter.Kind.PLAIN) {
      bound.args.add(new BoundArg(parameter.hub(), value, star, origin, byKeyword));
      given.add(parameter.hub());
    }
  }
}
