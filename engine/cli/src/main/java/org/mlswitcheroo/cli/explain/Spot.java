package org.mlswitcheroo.cli.explain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.cli.CommandException;

/**
 * A place that the user asks about.
 *
 * @param file path
 * @param line 1-based
 * @param column 1-based, 0 for the whole line
 */
record Spot(String file, int line, int column) {
  private static final Pattern FORM = Pattern.compile("(.+?):(\\d{1,8})(?::(\\d{1,8}))?");

  static Spot of(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches() || Integer.parseInt(m.group(2)) == 0) {
      throw CommandException.usage(
          "(" + text + ") is no place.", "Maybe write FILE:LINE or FILE:LINE:COLUMN.");
    }
    return new Spot(
        m.group(1),
        Integer.parseInt(m.group(2)),
        m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
  }
}
