package org.mlswitcheroo.odl.compile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python expression with holes {@code {name}}, {@code {*name}} and uses of operations
 * {@code @Name(...)}.
 */
public record Template(String text) {
  private static final Pattern HOLE = Pattern.compile("\\{\\*{0,2}(\\w+)(?:\\[\\d+])?}");
  private static final Pattern USE = Pattern.compile("@([A-Z]\\w*)\\(");
  private static final Pattern CALL = Pattern.compile("(?<![\\w.@'\"])([A-Za-z_]\\w*)\\(");
  private static final Pattern ROOT =
      Pattern.compile("(?<![\\w.}\\])'\"])([A-Za-z_]\\w*)\\s*\\.\\s*[A-Za-z_]");
  private static final Pattern BOUND =
      Pattern.compile("\\b(?:lambda|for)\\s+([\\w, ]+?)\\s*(?::|\\bin\\b)");

  /** The names of its holes, in order. */
  public Set<String> holes() {
    Set<String> names = new LinkedHashSet<>();
    HOLE.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  /** The operations that it uses, in order. */
  public Set<String> operations() {
    Set<String> names = new LinkedHashSet<>();
    USE.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  /** The names that it calls and that no dot precedes, in order. */
  public Set<String> calls() {
    Set<String> names = new LinkedHashSet<>();
    CALL.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  /** The names before a dot that it does not bind itself. */
  public Set<String> roots() {
    Set<String> bound = new LinkedHashSet<>();
    BOUND
        .matcher(text)
        .results()
        .forEach(found -> bound.addAll(Set.of(found.group(1).split("\\W+", 2)[0])));
    Set<String> names = new LinkedHashSet<>();
    ROOT.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !bound.contains(name))
        .forEach(names::add);
    return names;
  }

  /** Why it is no expression with holes; empty when it is. */
  public String fault() {
    if (text.isBlank()) {
      return "is empty";
    }
    if (!TopLevel.isBalanced(text)) {
      return "has a bracket or quote that is not closed";
    }
    String rest = HOLE.matcher(text).replaceAll("").replace("{{", "").replace("}}", "");
    return rest.contains("{") || rest.contains("}") ? "has a brace that is no hole" : "";
  }

  /**
   * Takes the uses of operations out: each becomes a hole {@code {_1}}, {@code {_2}} ... of an
   * argument that the operation gets before.
   *
   * @param uses receives the expression of each new argument
   */
  Template withoutUses(Map<String, String> uses) {
    Matcher found = USE.matcher(text);
    if (!found.find()) {
      return this;
    }
    int end = found.end() + TopLevel.find(text.substring(found.end()), 0, ')');
    String name = "_" + (uses.size() + 1);
    uses.put(name, text.substring(found.start(), end + 1));
    return new Template(
            text.substring(0, found.start()) + "{" + name + "}" + text.substring(end + 1))
        .withoutUses(uses);
  }

  /** The uses that {@link #withoutUses} takes out. */
  Map<String, String> uses() {
    Map<String, String> uses = new LinkedHashMap<>();
    withoutUses(uses);
    return uses;
  }
}
