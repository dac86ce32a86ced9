package org.mlswitcheroo.rulebuild;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.mlswitcheroo.semantics.rewrite.SettledFacts;

/**
 * Lets a pattern that joins settled facts take them from the index of the session ({@link
 * SettledFacts}). A join keeps all of them in an index of its own, whether a match comes that far
 * or not: three of four entries of such indices were never asked for. What a rule means stays the
 * same, since the facts are all there before the first rule of its phase is looked at.
 */
final class Lookups {
  private static final Pattern BINDING = Pattern.compile("\\s*(\\$\\w+)\\s*:.*", Pattern.DOTALL);
  private static final Pattern JOIN = Pattern.compile("\\s*(\\w+)\\s*==\\s*(\\$\\w+)\\s*");

  /** Patterns after which few matches are left to ask for facts that rules make. */
  private static final int FEW = 2;

  /** Text in place of a range of the file. */
  private record Edit(int from, int to, String text) {}

  private Lookups() {}

  /** The text of the rules with lookups in place of joins; lines keep their numbers. */
  static String of(String text) {
    if (!text.contains("Rewrite rewrite;")) {
      return text;
    }
    PackageDescr parsed;
    try {
      parsed = new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
    } catch (DroolsParserException e) {
      return text; // the compiler says what is wrong
    }
    if (parsed == null) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    List<RuleDescr> rules = parsed.getRules();
    for (int i = rules.size() - 1; i >= 0; i--) {
      List<Edit> edits = edits(rules.get(i), text);
      for (int k = edits.size() - 1; k >= 0; k--) {
        out.replace(edits.get(k).from, edits.get(k).to, edits.get(k).text);
      }
    }
    return out.toString();
  }

  private static List<Edit> edits(RuleDescr rule, String text) {
    List<Edit> edits = new ArrayList<>();
    String group = RuleShape.group(rule);
    Set<String> bound = new HashSet<>();
    int depth = 0;
    for (BaseDescr each : rule.getLhs().getDescrs()) {
      boolean not = each instanceof NotDescr negation && negation.getDescrs().size() == 1;
      Object inner = not ? ((NotDescr) each).getDescrs().get(0) : each;
      if (inner instanceof PatternDescr pattern && pattern.getSource() == null) {
        String found = lookup(pattern, group, bound, depth);
        if (found != null) {
          int from = pattern.getStartCharacter();
          int to = pattern.getEndCharacter() + 1;
          long lines = text.substring(from, to).chars().filter(c -> c == '\n').count();
          String made = not ? "(" + found + ")" : found;
          edits.add(new Edit(from, to, made + "\n".repeat((int) lines)));
        }
        if (!not) {
          bind(pattern, bound);
          depth++;
        }
      }
    }
    return edits;
  }

  private static void bind(PatternDescr pattern, Set<String> bound) {
    if (pattern.getIdentifier() != null) {
      bound.add(pattern.getIdentifier());
    }
    for (Object constraint : pattern.getDescrs()) {
      Matcher binding = BINDING.matcher(constraint.toString());
      if (binding.matches()) {
        bound.add(binding.group(1));
      }
    }
  }

  /** The pattern as a lookup, null if it stays a join. */
  private static @Nullable String lookup(
      PatternDescr pattern, String group, Set<String> bound, int depth) {
    String made = SettledFacts.madeIn(pattern.getObjectType());
    if (made == null || !isBefore(made, group) || depth < (made.isEmpty() ? 1 : FEW)) {
      return null;
    }
    List<String> left = new ArrayList<>();
    String key = "";
    String value = "";
    for (Object constraint : pattern.getDescrs()) {
      Matcher join = JOIN.matcher(constraint.toString());
      boolean asks =
          key.isEmpty()
              && join.matches()
              && bound.contains(join.group(2))
              && SettledFacts.isKey(pattern.getObjectType() + "." + join.group(1));
      if (asks) {
        key = pattern.getObjectType() + "." + join.group(1);
        value = join.group(2);
      } else {
        left.add(constraint.toString());
      }
    }
    if (key.isEmpty()) {
      return null;
    }
    String name = pattern.getIdentifier() == null ? "" : pattern.getIdentifier() + " : ";
    String asked = " from rewrite.settled(\"" + key + "\", " + value + ")";
    return name + pattern.getObjectType() + "(" + String.join(", ", left) + ")" + asked;
  }

  /**
   * Whether no rule makes such facts any more while those of a group run; {@code guess} runs once,
   * so what the second run of {@code resolve} adds comes too late for it either way.
   */
  private static boolean isBefore(String made, String group) {
    return made.isEmpty() || Groups.ORDER.indexOf(made) < Groups.ORDER.indexOf(group);
  }
}
