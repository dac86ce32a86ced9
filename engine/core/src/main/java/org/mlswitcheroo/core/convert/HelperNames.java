package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.python.ClassDef;
import org.mlswitcheroo.facts.python.Name;
import org.mlswitcheroo.facts.python.Param;
import org.mlswitcheroo.facts.python.Place;
import org.mlswitcheroo.facts.target.AddDefinition;
import org.mlswitcheroo.facts.target.Expression;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.TargetCall;
import org.mlswitcheroo.facts.target.Template;

/** Gives a helper another name in a file where a function that calls it binds its name itself. */
final class HelperNames {
  private final Pattern names;
  private final Set<String> taken;
  private final String prefix;

  private HelperNames(Set<String> taken, String prefix) {
    this.taken = taken;
    this.prefix = prefix;
    this.names = Pattern.compile("(?<![\\w.'\"])(" + String.join("|", taken) + ")(?=\\(|$)");
  }

  /**
   * The facts with names of helpers that mean the helpers everywhere.
   *
   * @param given the facts of the syntax
   * @param prefix what another name begins with
   * @param follows told of each changed fact and what it was
   */
  static List<Object> apart(
      Collection<?> given, List<Object> facts, String prefix, BiConsumer<Object, Object> follows) {
    Set<String> helpers = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof AddDefinition helper) {
        helpers.add(helper.name());
      }
    }
    Set<String> taken = helpers.isEmpty() ? Set.of() : taken(given, facts, helpers);
    if (taken.isEmpty()) {
      return facts;
    }
    HelperNames names = new HelperNames(taken, prefix);
    List<Object> renamed = new ArrayList<>();
    for (Object fact : facts) {
      Object made = names.renamed(fact);
      if (!made.equals(fact)) {
        follows.accept(made, fact);
      }
      renamed.add(made);
    }
    return renamed;
  }

  /** The helpers whose names a class has, or a function binds in which they are called. */
  private static Set<String> taken(Collection<?> given, List<Object> facts, Set<String> helpers) {
    Map<Integer, Integer> functions = new HashMap<>();
    for (Object fact : given) {
      if (fact instanceof Place place) {
        functions.put(place.node(), place.func());
      }
    }
    Map<String, Set<Integer>> bound = new HashMap<>();
    for (Object fact : given) {
      if (fact instanceof Name name && name.store() && helpers.contains(name.name())) {
        int function = functions.getOrDefault(name.id(), -1);
        bound.computeIfAbsent(name.name(), k -> new HashSet<>()).add(function);
      } else if (fact instanceof Param param && helpers.contains(param.name())) {
        bound.computeIfAbsent(param.name(), k -> new HashSet<>()).add(param.func());
      }
    }
    Set<String> taken = new TreeSet<>();
    for (Object fact : given) {
      if (fact instanceof ClassDef found && helpers.contains(found.name())) {
        taken.add(found.name());
      }
    }
    for (Object fact : facts) {
      if (fact instanceof Replace replace) {
        int function = functions.getOrDefault(Ids.node(replace.v()), -1);
        String text = callee(replace.expression());
        bound.forEach(
            (name, places) -> {
              if (places.contains(function) && new HelperNames(Set.of(name), "").isIn(text)) {
                taken.add(name);
              }
            });
      }
    }
    return taken;
  }

  private static String callee(Expression expression) {
    return expression instanceof TargetCall call
        ? call.callee().text()
        : ((Template) expression).text();
  }

  private boolean isIn(String text) {
    return names.matcher(text).find();
  }

  private Object renamed(Object fact) {
    if (fact instanceof Replace replace) {
      return new Replace(replace.v(), expression(replace.expression()));
    }
    if (fact instanceof AddDefinition helper) {
      String name = helper.name();
      return new AddDefinition(taken.contains(name) ? prefix + name : name, text(helper.text()));
    }
    return fact;
  }

  private Expression expression(Expression expression) {
    if (expression instanceof TargetCall call) {
      return new TargetCall(template(call.callee()), call.args(), call.origin());
    }
    return template((Template) expression);
  }

  private Template template(Template template) {
    return new Template(text(template.text()), template.holes());
  }

  private String text(String text) {
    return names.matcher(text).replaceAll(prefix + "$1");
  }
}
