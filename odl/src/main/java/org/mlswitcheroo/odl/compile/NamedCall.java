package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of a dotted name in Python text.
 *
 * @param name the name, as it is written
 * @param keywords the names of its keyword arguments
 */
public record NamedCall(String name, List<String> keywords) {
  private static final Pattern CALL =
      Pattern.compile("(?<![\\w.}\\])'\"])([A-Za-z_]\\w*(?:\\.\\w+)+)\\(");
  private static final Pattern KEYWORD = Pattern.compile("([A-Za-z_]\\w*)=(?!=).*", Pattern.DOTALL);

  /** The calls of dotted names in a text, also those inside of others. */
  public static List<NamedCall> in(String text) {
    List<NamedCall> calls = new ArrayList<>();
    Matcher found = CALL.matcher(text);
    while (found.find()) {
      String rest = text.substring(found.end());
      int end = TopLevel.find(rest, 0, ')');
      List<String> arguments = TopLevel.split(end < 0 ? "" : rest.substring(0, end), ',');
      calls.add(new NamedCall(found.group(1), keywords(arguments)));
    }
    return calls;
  }

  /** The names of those arguments that are keyword arguments. */
  public static List<String> keywords(List<String> arguments) {
    return arguments.stream()
        .map(KEYWORD::matcher)
        .filter(Matcher::matches)
        .map(keyword -> keyword.group(1))
        .toList();
  }
}
