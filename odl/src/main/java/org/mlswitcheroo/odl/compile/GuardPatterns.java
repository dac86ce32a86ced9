package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes guards as patterns over the facts that describe an operation {@code $v}.
 *
 * <p>A guard that holds is certain: {@code kind(k) == int} needs that nothing else is possible,
 * {@code a != 1} needs a literal. A negated guard says that the guard's fact is absent: {@code not
 * kind(k) == int} means that it cannot be one.
 */
final class GuardPatterns {
  private GuardPatterns() {}

  /** The constraint on the operation itself, or an empty text. */
  static String onHub(Guard guard) {
    if (!guard.subject().equals("form")) {
      return "";
    }
    boolean equal = guard.relation().equals("!=") == guard.negated();
    if (guard.relation().equals("in")) {
      return "form " + (guard.negated() ? "not in " : "in ") + list(guard.values());
    }
    return "form " + (equal ? "== " : "!= ") + Drl.quote(guard.values().get(0));
  }

  /**
   * The patterns besides the operation; empty for a guard on the form.
   *
   * @param mapRank the rank of the operation's maps with their batch axis; empty when it is none or
   *     takes maps of any rank
   */
  static List<String> patterns(Guard guard, String mapRank) {
    String not = guard.negated() ? "not " : "";
    String name = "name == " + Drl.quote(guard.argument());
    return switch (guard.subject()) {
      case "form" -> List.of();
      case "passed" -> List.of(not + "HubPassed(v == $v)");
      case "written" -> List.of(not + "HubWritten(v == $v)");
      case "unused" -> List.of(not + "HubUnused(v == $v)");
      case "unpacked" ->
          List.of(
              (guard.negated() ? "not " : "exists ")
                  + "(Hub(v == $v, $u: node) and UnpackSize(source == $u))");
      case "open" ->
          List.of(
              "HubOpen(v == $v)",
              "not HubRank("
                  + name
                  + (mapRank.isEmpty() ? "" : ", rank == " + mapRank)
                  + ", v == $v)");
      case "given" -> List.of(not + "HubGiven(" + name + ", v == $v)");
      case "literal" -> List.of(not + "HubText(" + name + ", v == $v)");
      case "simple" -> List.of(not + "HubSimple(" + name + ", v == $v)");
      case "rank" -> List.of(not + "HubRank(" + name + ", rank " + ranks(guard) + ", v == $v)");
      case "layout" -> List.of(not + "HubIn(" + name + ", layout " + texts(guard) + ", v == $v)");
      case "pattern" ->
          List.of(
              not
                  + "HubText(name == "
                  + Drl.quote(guard.argument() + "*")
                  + ", text "
                  + texts(guard)
                  + ", v == $v)");
      case "part" -> List.of(not + "HubPart(index " + ranks(guard) + ", v == $v)");
      case "kind" -> kinds(guard, name);
      default -> List.of(not + "HubText(" + name + ", text " + texts(guard) + ", v == $v)");
    };
  }

  private static List<String> kinds(Guard guard, String name) {
    boolean unequal = guard.relation().equals("!=");
    List<String> kinds = new ArrayList<>(guard.values());
    if (kinds.contains("tuple") && !kinds.contains("shape")) {
      kinds.add("shape");
    }
    String inside = "kind in " + list(kinds);
    if (unequal != guard.negated()) {
      return List.of("not HubKind(" + name + ", " + inside + ", v == $v)");
    }
    return List.of(
        "exists HubKind(" + name + ", " + inside + ", v == $v)",
        "not HubKind(" + name + ", kind not in " + list(kinds) + ", v == $v)");
  }

  private static String ranks(Guard guard) {
    return guard.relation().equals("in")
        ? "in (" + String.join(", ", guard.values()) + ")"
        : guard.relation() + " " + guard.values().get(0);
  }

  private static String texts(Guard guard) {
    return guard.relation().equals("in")
        ? "in " + list(guard.values())
        : guard.relation() + " " + one(guard);
  }

  private static String one(Guard guard) {
    return Drl.quote(guard.values().get(0));
  }

  private static String list(List<String> values) {
    return values.stream().map(Drl::quote).collect(Collectors.joining(", ", "(", ")"));
  }
}
