package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Equations of sums of products, {@code 'bij,bjk->bik'}: a letter for each axis of each term. */
public final class Equation {
  private static final Pattern TEXT =
      Pattern.compile("'(\\s*[A-Za-z][A-Za-z, ]*)->([A-Za-z ]*)'"); // no ellipsis, with a result

  private Equation() {}

  /**
   * The number of axes of a term, -1 if the equation does not say.
   *
   * @param literal the equation in quotes
   * @param name of the argument: {@code operands}, {@code operands#1}; empty for the result
   */
  public static int rank(String literal, String name) {
    List<String> terms = terms(literal);
    int place = name.isEmpty() ? terms.size() - 1 : place(name);
    return place < terms.size() && place >= 0 && (name.isEmpty() || place < terms.size() - 1)
        ? terms.get(place).replace(" ", "").length()
        : -1;
  }

  /**
   * The equation for terms that are stored channels-last.
   *
   * @param literal the equation in quotes
   * @param names arguments that are stored so
   * @param result whether the result is as well
   */
  public static String stored(String literal, Collection<?> names, boolean result) {
    List<String> terms = terms(literal);
    for (Object name : names) {
      int place = place(String.valueOf(name));
      if (place < terms.size() - 1) {
        terms.set(place, last(terms.get(place)));
      }
    }
    int end = terms.size() - 1;
    String out = result ? last(terms.get(end)) : terms.get(end);
    String arrow = literal.contains(" ->") ? " ->" : "->";
    String blank = literal.contains("-> ") ? " " : "";
    String comma = literal.contains(", ") ? ", " : ",";
    return "'" + String.join(comma, terms.subList(0, end)) + arrow + blank + out + "'";
  }

  /** The second letter at the end, with blanks where there were some. */
  private static String last(String term) {
    String blank = term.contains(" ") ? " " : "";
    List<String> letters = new ArrayList<>(List.of(term.replace(" ", "").split("")));
    letters.add(letters.remove(1));
    return String.join(blank, letters);
  }

  private static int place(String name) {
    int mark = name.indexOf('#');
    return mark < 0 ? 0 : Integer.parseInt(name.substring(mark + 1));
  }

  /** The terms and then the result; empty if the text is not such an equation. */
  private static List<String> terms(String literal) {
    Matcher found = TEXT.matcher(literal);
    List<String> terms = new ArrayList<>();
    if (found.matches()) {
      for (String term : found.group(1).split(",", -1)) {
        terms.add(term.strip());
      }
      terms.add(found.group(2).strip());
    }
    return terms;
  }
}
