package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.Template;

/** Writes {@code a} for {@code not not a} where two rules have each negated. */
final class DoubleNegation {
  private static final String NOT = "not ";

  private DoubleNegation() {}

  /** The facts with single negations, also where the source has the other one. */
  static List<Object> removed(SyntaxTree tree, List<Object> facts) {
    List<Object> made = removed(facts);
    List<Object> tests = TruthTests.simplified(tree, made);
    if (tests.isEmpty()) {
      return made;
    }
    List<Object> all = new ArrayList<>(made);
    all.addAll(tests);
    return all;
  }

  private static List<Object> removed(List<Object> facts) {
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
        made.add(new Replace(replace.v(), simplified(template, negated)));
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
      String outer = NOT + "{" + i + "}";
      if (inner != null
          && text.matches("(?s)(?:.*[(,=\\[:]\\s*|.*\\b(?:and|or|return|if)\\s+|)not \\{" + i + "\\}(?:\\s*[,)\\]:\\n].*|\\s+(?:and|or|if|else)\\b.*|\\s*)")
          && text.indexOf("{" + i + "}") == text.lastIndexOf("{" + i + "}")) {
        text =
            text.replace(outer, inner.text().substring(NOT.length()).replace("{0}", "{" + i + "}"));
        holes.set(i, inner.holes().get(0));
      }
    }
    return new Template(text, holes);
  }
}
