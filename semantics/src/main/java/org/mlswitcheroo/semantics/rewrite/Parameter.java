package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of a source signature or of the parameters of a target, see {@link Rewrite}.
 *
 * @param hub canonical name; of an injected entry the same as {@code keyword}
 * @param keyword name in the framework
 * @param aliases further names in the framework
 * @param fallback default of the framework as a Python literal
 * @param keywordOnly whether it is passed by keyword
 * @param variadic whether it collects or spreads positional arguments
 * @param kind plain, ignored (accepted and dropped), injected (always written), default (has a
 *     value but cannot be passed), extra (further keywords stay), refused (may only be given the
 *     value of the fallback) or matched (must be given it)
 * @param absence what it means to leave it out
 */
record Parameter(
    String hub,
    String keyword,
    List<String> aliases,
    Optional<String> fallback,
    boolean keywordOnly,
    boolean variadic,
    Kind kind,
    Absence absence) {

  /** What it means that a call leaves a parameter out. */
  enum Absence {
    /** Nothing is said of it. */
    PLAIN,
    /** The same as {@code None}: nothing is said of it. */
    NONE,
    /** The same as an empty sequence; there may be a fallback. */
    EMPTY,
    /** The call is not understood. */
    NEEDED,
    /** The same as to give the fallback. */
    GIVEN
  }

  enum Kind {
    PLAIN,
    IGNORED,
    INJECTED,
    DEFAULT,
    EXTRA,
    REFUSED,
    MATCHED
  }

  /** Whether a call may name it so. */
  boolean isCalled(String name) {
    return keyword.equals(name) || aliases.contains(name);
  }

  /** Reads the parameters that are not in another specification. */
  static List<Parameter> further(String text, String other) {
    Set<String> known = new HashSet<>();
    parse(other).forEach(parameter -> known.add(parameter.hub()));
    return parse(text).stream().filter(parameter -> !known.contains(parameter.hub())).toList();
  }

  /** Reads a specification text. */
  static List<Parameter> parse(String text) {
    List<Parameter> found = new ArrayList<>();
    boolean keywordOnly = false;
    for (String entry : split(text)) {
      if (entry.startsWith("|")) {
        keywordOnly = true;
        entry = entry.substring(1).trim();
      }
      if (!entry.isEmpty()) {
        found.add(entry(entry, keywordOnly));
      }
    }
    return List.copyOf(found);
  }

  private static Parameter entry(String entry, boolean keywordOnly) {
    char first = entry.charAt(0);
    if (first == '+') {
      int equals = entry.indexOf('=');
      String name = entry.substring(1, equals).trim();
      String value = entry.substring(equals + 1).trim();
      return new Parameter(
          name, name, List.of(), Optional.of(value), true, false, Kind.INJECTED, Absence.PLAIN);
    }
    if (entry.startsWith("**")) {
      String name = entry.substring(2);
      return new Parameter(
          name, name, List.of(), Optional.empty(), true, false, Kind.EXTRA, Absence.PLAIN);
    }
    Kind kind =
        switch (first) {
          case '-' -> Kind.IGNORED;
          case '~' -> Kind.DEFAULT;
          case '!' -> Kind.REFUSED;
          case '?' -> Kind.MATCHED;
          default -> Kind.PLAIN;
        };
    boolean variadic = first == '*';
    String rest = "-*~!?".indexOf(first) >= 0 ? entry.substring(1) : entry;
    int colon = rest.indexOf(':');
    Optional<String> fallback =
        colon < 0 ? Optional.empty() : Optional.of(rest.substring(colon + 1).trim());
    Absence absence = Absence.PLAIN;
    if (fallback.isPresent() && fallback.get().startsWith(":")) {
      absence = Absence.GIVEN;
      fallback = Optional.of(fallback.get().substring(1).trim());
    } else if (fallback.isPresent() && Set.of("?", "!").contains(fallback.get())) {
      absence = fallback.get().equals("?") ? Absence.NONE : Absence.NEEDED;
      fallback = Optional.empty();
    }
    String names = (colon < 0 ? rest : rest.substring(0, colon)).trim();
    if (names.endsWith("()")) {
      names = names.substring(0, names.length() - 2);
      absence = Absence.EMPTY;
    }
    int equals = names.indexOf('=');
    String hub = equals < 0 ? names : names.substring(0, equals).trim();
    String[] keywords = (equals < 0 ? names : names.substring(equals + 1).trim()).split("/");
    List<String> aliases = List.of(keywords).subList(1, keywords.length);
    return new Parameter(hub, keywords[0], aliases, fallback, keywordOnly, variadic, kind, absence);
  }

  /** Splits at commas and bars outside of brackets and quotes; a bar begins the next entry. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    char quote = 0;
    for (char c : text.toCharArray()) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      }
      if (quote == 0 && depth == 0 && (c == ',' || c == '|')) {
        parts.add(part.toString().trim());
        part.setLength(0);
        if (c == '|') {
          part.append('|');
        }
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().trim());
    return parts;
  }
}
