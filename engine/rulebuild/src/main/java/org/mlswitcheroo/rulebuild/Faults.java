package org.mlswitcheroo.rulebuild;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.odl.read.Problem;

/**
 * Collects what is wrong with folders of the user, as rows of code, file, line, column, text and
 * advice: texts that another class loader can read. Not thread-safe.
 */
final class Faults {
  private static final Pattern LINE =
      Pattern.compile("(.*?):(\\d+) (DRL-[A-Z]+): (.*)", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("(?m)^// (\\S+):(\\d+)$");

  /** Without these a rule is slower or reads worse, but does what it says. */
  private static final Set<String> STYLE =
      Set.of("DRL-HASH", "DRL-IN", "DRL-JOIN", "DRL-NAME", "DRL-OR", "DRL-STRATA", "DRL-WHY");

  private final List<String[]> rows = new ArrayList<>();
  private final boolean whole;

  /** Style counts when the whole is wanted. */
  Faults(boolean whole) {
    this.whole = whole;
  }

  List<String[]> rows() {
    return rows;
  }

  boolean any() {
    return !rows.isEmpty();
  }

  void add(Problem problem) {
    rows.add(
        new String[] {
          problem.code(),
          problem.place().file(),
          Integer.toString(problem.place().line()),
          Integer.toString(problem.place().column()),
          problem.text(),
          problem.advice()
        });
  }

  /** Adds that a file cannot be read; the message names it. */
  void add(UncheckedIOException e) {
    rows.add(
        new String[] {
          "IO", "the folders given", "0", "0", e.getMessage() + ".", "save it as UTF-8"
        });
  }

  /** Adds a fault as the rule build words it, when it is in a file of the user. */
  void add(String fault, List<RuleFile> mine) {
    Matcher line = LINE.matcher(fault);
    if (!line.matches()) {
      rows.add(new String[] {"DRL-COMPILE", "", "0", "0", fault, ""});
      return;
    }
    String code = line.group(3);
    String file = line.group(1);
    int number = Integer.parseInt(line.group(2));
    for (RuleFile each : mine) {
      if (each.name().equals(file) && (whole || !STYLE.contains(code))) {
        int advice = line.group(4).indexOf("\nMaybe");
        String text = advice < 0 ? line.group(4) : line.group(4).substring(0, advice);
        String[] place = each.generated() ? origin(each, number) : new String[] {file, "" + number};
        rows.add(
            new String[] {
              code,
              place[0],
              place[1],
              "0",
              text.replaceAll("\\s*\\n\\s*", " "),
              advice < 0 ? "" : line.group(4).substring(advice + 1).strip()
            });
      }
    }
  }

  /** The key of the operation that a line of a generated rule comes from. */
  private static String[] origin(RuleFile file, int line) {
    String[] found = {file.name(), Integer.toString(line)};
    int number = 0;
    for (String text : file.text().split("\n", -1)) {
      Matcher place = PLACE.matcher(text);
      if (++number <= line && place.matches()) {
        found = new String[] {place.group(1), place.group(2)};
      }
    }
    return found;
  }
}
