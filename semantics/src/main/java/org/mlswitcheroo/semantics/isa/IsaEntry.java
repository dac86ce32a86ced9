package org.mlswitcheroo.semantics.isa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a table: the instructions that it is about and what they mean.
 *
 * @param place where it is written
 * @param name name of the instruction, with groups in braces
 * @param operands operands, as {@code d:f32, a:f32}
 * @param meaning steps
 */
record IsaEntry(String place, String name, String operands, String meaning) {
  private static final Pattern GROUP = Pattern.compile("\\{(\\w+)}");
  private static final Pattern SPEC =
      Pattern.compile("(\\w+):([a-z]+\\d*)(?:x(\\d+))?(?:=(\\w+))?(?:@(\\w+))?");

  /** The pattern of the names. */
  Pattern pattern(Map<String, Map<String, String>> groups) {
    StringBuilder out = new StringBuilder();
    Matcher m = GROUP.matcher(name);
    int at = 0;
    while (m.find()) {
      out.append(Pattern.quote(name.substring(at, m.start())));
      Map<String, String> group = group(groups, m.group(1));
      List<String> words = new ArrayList<>(group.keySet());
      words.sort((a, b) -> b.length() - a.length());
      out.append("(?<").append(m.group(1)).append('>');
      out.append(String.join("|", words.stream().map(Pattern::quote).toList())).append(')');
      at = m.end();
    }
    return Pattern.compile(out.append(Pattern.quote(name.substring(at))).toString());
  }

  /** The row with what the groups stand for in one name. */
  IsaEntry filled(Matcher found, Map<String, Map<String, String>> groups) {
    Map<String, String> values = new HashMap<>();
    Matcher m = GROUP.matcher(name);
    while (m.find()) {
      String word = found.group(m.group(1));
      values.put(m.group(1), group(groups, m.group(1)).getOrDefault(word, ""));
      String typed = m.group(1) + "t"; // what the same word stands for as a type
      if (groups.containsKey(typed)) {
        values.put(typed, group(groups, typed).getOrDefault(word, ""));
      }
    }
    return new IsaEntry(place, name, filled(operands, values), filled(meaning, values));
  }

  private static String filled(String text, Map<String, String> values) {
    return GROUP
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
  }

  private Map<String, String> group(Map<String, Map<String, String>> groups, String key) {
    return Optional.ofNullable(groups.get(key))
        .orElseThrow(
            () ->
                new IsaFault(
                    place,
                    "the name (" + name + ") has the group (" + key + "), which nobody defines.",
                    "one of " + groups.keySet() + "."));
  }

  /** The operands in order. */
  Map<String, OperandSpec> specs() {
    Map<String, OperandSpec> found = new LinkedHashMap<>();
    for (String part : operands.isBlank() ? new String[0] : operands.split(",")) {
      Matcher m = SPEC.matcher(part.strip());
      Optional<Type> type = m.matches() ? Type.named(m.group(2)) : Optional.empty();
      if (type.isEmpty()) {
        throw new IsaFault(
            place,
            "the operand (" + part.strip() + ") is not NAME:TYPE.",
            "one of the types " + List.of(Type.values()) + " in lower case.");
      }
      int count = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
      String register = m.group(4) == null ? "" : m.group(4);
      String option = m.group(5) == null ? "" : m.group(5);
      found.put(m.group(1), new OperandSpec(m.group(1), type.get(), count, register, option));
    }
    return found;
  }

  /** The steps, which may name products of matrices. */
  List<Statement> statements(Map<String, Tile> tiles) {
    return new MeaningParser(place, specs(), tiles).statements(meaning);
  }
}
