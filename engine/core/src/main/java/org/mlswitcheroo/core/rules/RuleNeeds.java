package org.mlswitcheroo.core.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which hand-written rules cannot fire for a file, told by its words and by the packages that it
 * needs; the rule build says what each rule needs. Immutable.
 */
public final class RuleNeeds {
  /** A rule and what can meet each of its needs. */
  private record Row(String rule, String pack, List<String[]> needs) {
    static Row of(String line) {
      String[] parts = line.split("\t", -1); // the last need may have nothing that meets it
      List<String[]> needs = new ArrayList<>(parts.length);
      for (int i = 2; i < parts.length; i++) {
        needs.add(parts[i].split(" "));
      }
      return new Row(parts[0], parts[1], needs);
    }
  }

  private final List<Row> rows = new ArrayList<>();

  private RuleNeeds() {}

  /** Reads the table of the rule build. */
  public static RuleNeeds load(KnowledgeTables tables) {
    RuleNeeds needs = new RuleNeeds();
    for (String line : tables.needs().split("\n")) {
      if (!line.isEmpty()) {
        needs.rows.add(Row.of(line));
      }
    }
    return needs;
  }

  /** The names of the rules that cannot fire, by package. */
  public SortedMap<String, SortedSet<String>> impossible(Set<String> words, Set<String> packages) {
    Set<String> possible = new HashSet<>();
    List<Row> open = new ArrayList<>(rows);
    for (int before = -1; before < possible.size(); ) {
      before = possible.size();
      List<Row> left = new ArrayList<>();
      for (Row row : open) {
        if (isPossible(row, words, packages, possible)) {
          possible.add(row.rule);
        } else {
          left.add(row);
        }
      }
      open = left;
    }
    SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    for (Row row : open) {
      found.computeIfAbsent(row.pack, k -> new TreeSet<>()).add(row.rule);
    }
    return found;
  }

  private static boolean isPossible(
      Row row, Set<String> words, Set<String> packages, Set<String> possible) {
    for (String[] need : row.needs) {
      boolean met = false;
      for (String token : need) {
        char kind = token.isEmpty() ? ' ' : token.charAt(0);
        met |=
            kind == '='
                ? words.contains(token.substring(1))
                : kind == '@' ? packages.contains(token.substring(1)) : possible.contains(token);
      }
      if (!met) {
        return false;
      }
    }
    return true;
  }
}
