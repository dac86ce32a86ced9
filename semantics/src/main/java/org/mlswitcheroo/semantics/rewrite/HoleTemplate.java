package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.target.Template;

/**
 * An expression with named holes. A keyword argument whose hole is absent and has no default is
 * left out; {@code {*dims}} spreads a variadic argument, {@code {dims}} of a variadic argument is a
 * tuple, {@code {dims[0]}} its first element.
 */
final class HoleTemplate {
  private static final Pattern HOLE = Pattern.compile("\\{(\\*?)(\\w+)(?:\\[(\\d+)])?}");
  private final String text;

  private HoleTemplate(String text) {
    this.text = text;
  }

  static HoleTemplate of(String text) {
    return new HoleTemplate(text);
  }

  /**
   * The template with numbered holes for the arguments of an operation; free names of a layer
   * become parameters.
   */
  Template fill(BoundOp op, Function<String, Long> literal) {
    String body = withoutAbsent(op);
    StringBuilder out = new StringBuilder();
    List<Long> holes = new ArrayList<>();
    List<String> free = new ArrayList<>();
    Matcher m = HOLE.matcher(body);
    int last = 0;
    while (m.find()) {
      out.append(body, last, m.start());
      last = m.end();
      String name = m.group(2);
      List<BoundArg> args = op.all(name);
      if (m.group(3) != null) {
        args = List.of(args.get(Integer.parseInt(m.group(3))));
      }
      if (args.isEmpty()) {
        String fallback = op.injected.getOrDefault(name, op.defaults.get(name));
        if (fallback != null) {
          hole(out, holes, literal.apply(fallback));
        } else {
          free.add(name);
          out.append(name);
        }
      } else if (m.group(1).isEmpty() && args.size() == 1 && args.get(0).star().isEmpty()) {
        hole(out, holes, args.get(0).value());
      } else {
        spread(out, holes, args, m.group(1).isEmpty());
      }
    }
    out.append(body.substring(last));
    if (!free.isEmpty()) {
      out.insert(0, "lambda " + String.join(", ", free.stream().distinct().toList()) + ": ");
    }
    if (op.form.equals("layer-reference")) {
      out.insert(0, "lambda: ");
    }
    return new Template(out.toString(), holes);
  }

  private static void spread(
      StringBuilder out, List<Long> holes, List<BoundArg> args, boolean tuple) {
    out.append(tuple ? "(" : "");
    for (int i = 0; i < args.size(); i++) {
      out.append(i == 0 ? "" : ", ").append(args.get(i).star());
      hole(out, holes, args.get(i).value());
    }
    out.append(tuple ? args.size() == 1 ? ",)" : ")" : "");
  }

  private static void hole(StringBuilder out, List<Long> holes, long value) {
    int index = holes.indexOf(value);
    if (index < 0) {
      index = holes.size();
      holes.add(value);
    }
    out.append('{').append(index).append('}');
  }

  private String withoutAbsent(BoundOp op) {
    Matcher m = Pattern.compile(",?\\s*\\w+=\\{(\\w+)}").matcher(text);
    StringBuilder out = new StringBuilder();
    int last = 0;
    while (m.find()) {
      Optional<BoundArg> given = op.arg(m.group(1));
      boolean absent =
          given.isEmpty()
              && !op.defaults.containsKey(m.group(1))
              && !op.injected.containsKey(m.group(1));
      if (absent) {
        out.append(text, last, m.start());
        last = m.end();
      }
    }
    // of a call whose first arguments are absent a comma is left
    return out.append(text.substring(last)).toString().replaceAll("\\(,\\s*", "(");
  }
}
