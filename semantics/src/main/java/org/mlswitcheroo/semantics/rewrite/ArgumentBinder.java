package org.mlswitcheroo.semantics.rewrite;

import static org.mlswitcheroo.semantics.rewrite.Parameter.Absence.NEEDED;

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
  private static final Set<Parameter.Absence> VALUED =
      Set.of(Parameter.Absence.PLAIN, Parameter.Absence.EMPTY);

  private final SourceIndex source;

  ArgumentBinder(SourceIndex source) {
    this.source = source;
  }

  /**
   * Fills the operation's arguments, defaults and extras from a use; answers the keywords and the
   * places that no parameter takes.
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
          check(named.get(), value, unknown);
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
        if (arg.star().isEmpty() && !bound.open) {
          unknown.add("number " + (arg.pos() + 1));
        }
        bound.extras.add(new BoundArg("", value, arg.star(), arg.node(), false));
        continue;
      }
      check(target, value, unknown);
      add(bound, target, value, arg.star(), arg.node(), false, given);
      place += target.variadic() ? 0 : 1;
    }
    stated(bound, signature, call || bound.form.equals("attribute"), given, unknown);
    for (Parameter parameter : signature) {
      boolean valued =
          (parameter.kind() == Parameter.Kind.PLAIN || parameter.kind() == Parameter.Kind.DEFAULT)
              && VALUED.contains(parameter.absence());
      if (valued && !given.contains(parameter.hub())) {
        parameter.fallback().ifPresent(text -> bound.defaults.put(parameter.hub(), text));
      }
    }
    return unknown;
  }

  /** Notes a parameter whose value says something that the operation cannot. */
  private void check(Parameter parameter, long value, List<String> unknown) {
    Optional<String> text =
        Ids.isNode(value) ? source.literal(Ids.node(value)) : Optional.<String>empty();
    boolean same = text.equals(parameter.fallback().map(Literals::normal));
    boolean valued =
        switch (parameter.kind()) {
          case REFUSED, MATCHED -> same;
          default -> !text.equals(Optional.of("None")) || parameter.absence() != NEEDED;
        };
    if (!valued) {
      unknown.add(parameter.keyword());
    }
  }

  /** What is left out and means something: a value of its own, or that the call is another one. */
  private static void stated(
      BoundOp bound,
      List<Parameter> signature,
      boolean call,
      Set<String> given,
      List<String> unknown) {
    for (Parameter parameter : signature) {
      if (given.contains(parameter.hub())) {
        continue;
      }
      if (parameter.absence() == NEEDED || parameter.kind() == Parameter.Kind.MATCHED) {
        unknown.add(parameter.keyword());
      } else if (parameter.absence() == Parameter.Absence.GIVEN) {
        bound.stated.put(parameter.hub(), parameter.fallback().orElse("None"));
        if (!call) { // whoever calls it leaves out we know not what
          unknown.add(parameter.keyword());
        }
      }
    }
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

  private void add(
      BoundOp bound,
      Parameter parameter,
      long value,
      String star,
      int origin,
      boolean byKeyword,
      Set<String> given) {
    List<String> silent =
        switch (parameter.absence()) {
          case NONE -> List.of("None");
          case EMPTY -> List.of("()", "[]");
          default -> List.of();
        };
    boolean none =
        Ids.isNode(value) && source.literal(Ids.node(value)).filter(silent::contains).isPresent();
    if (parameter.kind() == Parameter.Kind.IGNORED && Ids.isNode(value)) {
      source
          .literal(Ids.node(value))
          .ifPresent(text -> bound.ignored.put(parameter.keyword(), text));
    }
    if (parameter.kind() == Parameter.Kind.MATCHED) {
      given.add(parameter.hub());
    } else if (parameter.kind() == Parameter.Kind.PLAIN && !none) {
      bound.args.add(new BoundArg(parameter.hub(), value, star, origin, byKeyword));
      given.add(parameter.hub());
    }
  }
}
