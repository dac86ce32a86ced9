package org.mlswitcheroo.odl.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a guard; the forms are listed in {@code docs/odl.md}. */
public final class GuardParser {
  /** The forms, for messages. */
  public static final String FORMS =
      "given(a), absent(a), literal(a), simple(a), unused(result), unpacked(result), passed(result), written(result), open(x), kind(a) == int, rank(a) == 4,"
          + " layout(a) == channels_last, part(result) == 0, pattern(a) == (_,-1), form == layer, a == 1, a in (1, 2), not ...";

  private static final Pattern PLAIN =
      Pattern.compile(
          "(given|absent|literal|simple|unused|unpacked|passed|written|open)\\(\\s*(\\w+)\\s*\\)");
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?:(kind|rank|layout|part|pattern)\\(\\s*(\\w+)\\s*\\)|(\\w+))\\s*(==|!=|<=|>=|<|>|\\bin\\b)\\s*(.+)");
  private static final Set<String> KINDS =
      Set.of(
          "tensor",
          "class",
          "inst",
          "function",
          "int",
          "float",
          "bool",
          "str",
          "none",
          "tuple",
          "list",
          "dict",
          "dtype",
          "device",
          "super",
          "shape",
          "partial");

  private GuardParser() {}

  /** The guard, or nothing when the text has none of the forms. */
  public static Optional<Guard> parse(String text) {
    String rest = text.strip();
    if (rest.startsWith("not ")) {
      return parse(rest.substring(4))
          .filter(guard -> !guard.subject().equals("open"))
          .map(Guard::negate);
    }
    if (rest.startsWith("(") && rest.endsWith(")") && TopLevel.isBalanced(rest)) {
      return parse(rest.substring(1, rest.length() - 1));
    }
    Matcher plain = PLAIN.matcher(rest);
    if (plain.matches()) {
      boolean absent = plain.group(1).equals("absent");
      boolean whole = List.of("unused", "unpacked", "passed", "written").contains(plain.group(1));
      String argument = whole ? "" : plain.group(2);
      String subject = absent ? "given" : plain.group(1);
      return Optional.of(new Guard(absent, subject, argument, "", List.of()));
    }
    Matcher compared = COMPARED.matcher(rest);
    return compared.matches() ? comparison(compared) : Optional.empty();
  }

  private static Optional<Guard> comparison(Matcher matched) {
    boolean form = "form".equals(matched.group(3));
    String subject = matched.group(1) != null ? matched.group(1) : form ? "form" : "value";
    boolean whole = form || "part".equals(matched.group(1));
    String argument = whole ? "" : matched.group(2) != null ? matched.group(2) : matched.group(3);
    String relation = matched.group(4);
    String right = matched.group(5).strip();
    List<String> values = List.of(right);
    if (relation.equals("in")) {
      if (right.length() < 2 || "([".indexOf(right.charAt(0)) < 0) {
        return Optional.empty();
      }
      values = TopLevel.split(right.substring(1, right.length() - 1), ',');
    }
    boolean ordered = relation.startsWith("<") || relation.startsWith(">");
    boolean fits =
        !values.isEmpty()
            && TopLevel.isBalanced(right)
            && (!ordered || subject.equals("rank"))
            && (!subject.equals("rank") && !subject.equals("part")
                || values.stream().allMatch(value -> value.matches("\\d+")))
            && (!subject.equals("kind") || KINDS.containsAll(values))
            && (!subject.equals("layout")
                || values.stream().allMatch(value -> value.matches("channels_(first|last)")));
    return fits
        ? Optional.of(new Guard(false, subject, argument, relation, values))
        : Optional.empty();
  }
}
