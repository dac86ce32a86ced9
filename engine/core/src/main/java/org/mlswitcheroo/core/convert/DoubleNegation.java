package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.Template;

/** Writes {@code a} for {@code not not a} where two rules, or a rule and the source, negate. */
final class DoubleNegation {
  private static final String NOT = "not ";

  /** A hole that is negated as a whole, between what binds less tightly. */
  private static final String NEGATED =
      "(?:^|(?<=[(,=\\[:])|(?<=[(,=\\[:] )|(?<=\\b(?:and|or|return|if) ))"
          + "not \\{%d\\}(?=\\s*(?:[,)\\]:]|$|(?:and|or|if|else)\\b))";

  private DoubleNegation() {}

  /**
   * The facts with single negations.
   *
   * @param made hears of each new fact and of the one it was made from
   */
  static List<Object> removed(
      SyntaxTree tree, List<Object> facts, BiConsumer<Object, Object> made) {
    List<Object> all = new ArrayList<>(inTemplates(facts, made));
    TruthTests.simplified(tree, all)
        .forEach(
            (fact, from) -> {
              all.add(fact);
              made.accept(fact, from);
            });
    return all;
  }

  private static List<Object> inTemplates(List<Object> facts, BiConsumer<Object, Object> heard) {
    Map<Long, Template> negated = new HashMap<>();
    for (Object fact : facts) {
      if (fact instanceof Replace replace
          && replace.expression() instanceof Template template
          && template.text().startsWith(NOT + "{0}.")) {
        negated.put(replace.v(), template);
      }
    }
    if (negated.isEmpty()) {
      return facts;
    }
    List<Object> made = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof Replace replace && replace.expression() instanceof Template template) {
        Replace simple = new Replace(replace.v(), simplified(template, negated));
        heard.accept(simple, fact);
        made.add(simple);
      } else {
        made.add(fact);
      }
    }
    return made;
  }

  private static Template simplified(Template template, Map<Long, Template> negated) {
    String text = template.text();
    List<Long> holes = new ArrayList<>(template.holes());
    for (int i = 0; i < holes.size(); i++) {
      Template inner = negated.get(holes.get(i));
      String hole = "{" + i + "}";
      if (inner != null && text.indexOf(hole) == text.lastIndexOf(hole)) {
        String single = inner.text().substring(NOT.length()).replace("{0}", hole);
        String made =
            Pattern.compile(String.format(NEGATED, i))
                .matcher(text)
                .replaceFirst(Matcher.quoteReplacement(single));
        if (!made.equals(text)) {
          text = made;
          holes.set(i, inner.holes().get(0));
        }
      }
    }
    return new Template(text, holes);
  }
}
