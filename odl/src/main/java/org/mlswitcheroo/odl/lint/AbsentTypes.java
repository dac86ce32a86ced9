package org.mlswitcheroo.odl.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.odl.compile.Guard;
import org.mlswitcheroo.odl.compile.GuardParser;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Problems;

/**
 * Checks that no template converts an array to the type that an argument names where the argument
 * may be {@code None}: frameworks take that for a type of their own, or refuse it.
 */
final class AbsentTypes {
  private static final Pattern CONVERSION =
      Pattern.compile(
          "\\.astype\\(\\{(\\w+)}\\)|\\bcast\\([^()]*(?:\\([^()]*\\))?[^()]*, \\{(\\w+)}\\)");
  private final Operation operation;
  private final Problems problems;

  AbsentTypes(Operation operation, Problems problems) {
    this.operation = operation;
    this.problems = problems;
  }

  /** Checks a variant and its entries, of which each serves where none before does. */
  void check(Variant variant) {
    List<Variant> entries = variant.choose().isEmpty() ? List.of(variant) : variant.choose();
    for (int i = 0; i < entries.size(); i++) {
      for (Text text : entries.get(i).macroTemplate().stream().toList()) {
        Matcher found = CONVERSION.matcher(text.text());
        while (found.find()) {
          String name = Optional.ofNullable(found.group(1)).orElse(found.group(2));
          if (mayBeNone(name) && !isExcluded(name, entries.subList(0, i + 1))) {
            problems.add(
                text.place(),
                "ODL-TYPE-ABSENT",
                "the template converts to the type (%s), which may be None.".formatted(name),
                "Maybe write an entry for (" + name + " == None) before it.");
          }
        }
      }
    }
  }

  private boolean mayBeNone(String name) {
    return operation.arg(name).flatMap(StdArg::python).filter("None"::equals).isPresent();
  }

  /** Whether an argument cannot be {@code None} in the last entry. */
  private static boolean isExcluded(String name, List<Variant> entries) {
    Set<Guard> own = guards(entries.get(entries.size() - 1));
    if (own.stream().anyMatch(guard -> isNone(guard.negate(), name) || isGiven(guard, name))) {
      return true;
    }
    for (Variant before : entries.subList(0, entries.size() - 1)) {
      Set<Guard> rest = guards(before);
      if (rest.removeIf(guard -> isNone(guard, name)) && own.containsAll(rest)) {
        return true; // with None that entry serves wherever this one would
      }
    }
    return false;
  }

  private static Set<Guard> guards(Variant entry) {
    Set<Guard> found = new HashSet<>();
    entry.when().forEach(text -> GuardParser.parse(text.text()).ifPresent(found::add));
    return found;
  }

  private static boolean isNone(Guard guard, String name) {
    boolean value = guard.subject().equals("value") && guard.values().equals(List.of("None"));
    boolean equal = guard.relation().equals("==") && !guard.negated();
    boolean unequal = guard.relation().equals("!=") && guard.negated();
    return value && guard.argument().equals(name) && (equal || unequal);
  }

  private static boolean isGiven(Guard guard, String name) {
    return guard.subject().equals("given") && !guard.negated() && guard.argument().equals(name);
  }
}
