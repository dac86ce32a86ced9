package org.mlswitcheroo.rulebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.mlswitcheroo.odl.read.Nearest;
import org.mlswitcheroo.semantics.FindingCatalog;
import org.mlswitcheroo.semantics.rewrite.SettledFacts;

/**
 * Checks rule text for forms that are slow, endless or dependent on the order of facts.
 *
 * <ul>
 *   <li>DRL-NAME: the name is {@code phase/dialect/what} or {@code plugin/name/rule}
 *   <li>DRL-GROUP: the ruleflow-group is one of {@link Groups#ORDER}
 *   <li>DRL-WHY: a hand-written rule has {@code @why("A sentence.")}
 *   <li>DRL-CODE: a code that is reported is in the catalog of findings
 *   <li>DRL-VERB: no {@code modify}, {@code update}, {@code insertLogical}; in quotes they are text
 *       of the target
 *   <li>DRL-OR, DRL-JOIN: no join by {@code ||}, {@code contains} or {@code memberOf}
 *   <li>DRL-HASH, DRL-IN: {@code fqn}, {@code op} and {@code key} of {@code ApiUse}, {@code Hub}
 *       and {@code Selected} are compared first and with one literal
 *   <li>DRL-SETTLED: a fact type that later groups look up is made before them
 *   <li>DRL-STRATA: a fact type is negated only after the last group that makes it, or
 *       {@code @later("...")} says why not
 * </ul>
 */
public final class DrlLint {
  private static final Pattern NAME =
      Pattern.compile(
          "(?!plugin/)[a-z][a-z0-9-]*(/[A-Za-z0-9_.*-]+){2,}|plugin/[a-z0-9_-]+/[A-Za-z0-9_./-]+");
  private static final Pattern VERB =
      Pattern.compile("\\b(modify\\s*\\(|update\\s*\\(|insertLogical\\s*\\()");
  private static final Pattern STRING = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern QUADRATIC =
      Pattern.compile("\\bcontains\\b|\\bmemberOf\\b|\\bmatches\\s+\\$");
  private static final Pattern HASHED =
      Pattern.compile("^(fqn|op|key)\\s*==\\s*\".*\"$", Pattern.DOTALL);
  private static final Pattern IN =
      Pattern.compile("^(fqn|op)\\s+(not\\s+)?in\\b.*", Pattern.DOTALL);
  private static final Pattern LITERAL =
      Pattern.compile("^\\w+\\s*(==|!=|<|>|<=|>=)\\s*(\".*\"|-?\\d+|true|false)$", Pattern.DOTALL);

  private static final Pattern CODE =
      Pattern.compile("\\b(?:report\\s*\\(|new (?:Report|Mark)\\()[^,;]*,\\s*\"([^\"]*)\"");

  private final Set<String> codes = FindingCatalog.load().codes();
  private final Set<String> faults = new TreeSet<>();

  private DrlLint() {}

  /**
   * Throws with the faults of the changed packages; the others count as producers of facts. With
   * the property {@code rules.lint=warn} the faults are only printed.
   */
  static void check(Collection<RuleFile> all, Set<String> changed) {
    List<String> faults = faults(all, changed);
    if (System.getProperty("rules.lint", "error").equals("warn")) {
      faults.forEach(System.err::println);
    } else if (!faults.isEmpty()) {
      throw new RuleBuildException(faults);
    }
  }

  /** The faults of the changed packages, sorted. */
  static List<String> faults(Collection<RuleFile> all, Set<String> changed) {
    DrlLint lint = new DrlLint();
    List<RuleShape> rules = new ArrayList<>();
    for (RuleFile file : all) {
      if (!file.generated() || changed.contains(file.pkg())) {
        rules.addAll(lint.parse(file));
      }
    }
    Map<String, RuleShape> last = lastProducers(rules);
    for (RuleShape rule : rules) {
      if (changed.contains(rule.file().pkg())) {
        lint.rule(rule);
        lint.strata(rule, last);
        lint.settled(rule);
      }
    }
    return List.copyOf(lint.faults);
  }

  private List<RuleShape> parse(RuleFile file) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    List<RuleShape> rules = new ArrayList<>();
    try {
      PackageDescr parsed = parser.parse(false, file.text());
      parser
          .getErrors()
          .forEach(
              error ->
                  faults.add(
                      file.name()
                          + ":"
                          + (error.getLines().length > 0 ? error.getLines()[0] : 1)
                          + " DRL-SYNTAX: "
                          + error.getMessage().strip()));
      if (parsed != null) {
        for (BaseDescr rule : parsed.getRules()) {
          rules.add(RuleShape.of(file, (RuleDescr) rule));
        }
      }
    } catch (DroolsParserException e) {
      faults.add(
          file.name() + ":" + Math.max(1, e.getLineNumber()) + " DRL-SYNTAX: " + e.getMessage());
    }
    return rules;
  }

  private void rule(RuleShape rule) {
    if (!NAME.matcher(rule.name()).matches()) {
      add(
          rule,
          "DRL-NAME",
          "the name is not of the form phase/dialect/what.",
          "Maybe write (" + rule.group() + "/any/" + rule.name().replaceAll(".*/", "") + ").");
    }
    if (!Groups.ORDER.contains(rule.group())) {
      add(
          rule,
          "DRL-GROUP",
          "the ruleflow-group ("
              + rule.group()
              + ") is none of ("
              + String.join(", ", Groups.ORDER)
              + ").",
          "Maybe write (ruleflow-group \"resolve\").");
    }
    if (!rule.file().generated() && !(rule.why().endsWith(".") && rule.why().contains(" "))) {
      add(
          rule,
          "DRL-WHY",
          "the rule does not say why.",
          "Maybe write (@why(\"A sentence.\")) after its name.");
    }
    if (VERB.matcher(STRING.matcher(rule.consequence()).replaceAll("")).find()) {
      add(
          rule,
          "DRL-VERB",
          "facts are never changed and never logical.",
          "Maybe delete the fact and insert another.");
    }
    Matcher code = CODE.matcher(rule.consequence());
    while (code.find()) {
      if (!codes.contains(code.group(1))) {
        add(
            rule,
            "DRL-CODE",
            "the code (" + code.group(1) + ") is not in the catalog of findings.",
            "Maybe write ("
                + Nearest.to(code.group(1), codes).orElse("UNSUPPORTED")
                + "), whose text suits.");
      }
    }
    if (rule.disjunctive()) {
      add(
          rule,
          "DRL-OR",
          "patterns are joined by or, which no index serves.",
          "Maybe write two rules.");
    }
    rule.patterns().forEach(pattern -> pattern(rule, pattern));
  }

  private void pattern(RuleShape rule, RuleShape.Shape pattern) {
    boolean hashed = Set.of("ApiUse", "Hub", "Selected").contains(pattern.type());
    int literals = 0;
    for (String constraint : pattern.constraints()) {
      String text = constraint.strip();
      if (text.contains("||") && text.contains("$")) {
        add(
            rule,
            pattern,
            "DRL-OR",
            "the join (" + text + ") with || is quadratic.",
            "Maybe write two rules.");
      }
      if (QUADRATIC.matcher(text.replaceAll("\"[^\"]*\"", "")).find() && text.contains("$")) {
        add(
            rule,
            pattern,
            "DRL-JOIN",
            "the join (" + text + ") is quadratic.",
            "Maybe join by an id that both facts have.");
      }
      if (hashed && IN.matcher(text).matches()) {
        add(
            rule,
            pattern,
            "DRL-IN",
            "the constraint (" + text + ") is not hashed.",
            "Maybe write a rule for each value.");
      }
      if (hashed && HASHED.matcher(text).matches() && literals > 0) {
        add(
            rule,
            pattern,
            "DRL-HASH",
            "a constraint before (" + text + ") keeps it from being hashed.",
            "Maybe write it first.");
      }
      literals += LITERAL.matcher(text).matches() ? 1 : 0;
    }
  }

  /** A fact that later rules look up must be there before they run. */
  private void settled(RuleShape rule) {
    for (String type : rule.produced()) {
      String made = SettledFacts.madeIn(type);
      if (made != null && Groups.ORDER.indexOf(made) < position(rule)) {
        add(
            rule,
            "DRL-SETTLED",
            "it makes ("
                + type
                + "), which rules look up "
                + (made.isEmpty() ? "as given." : "as complete after the group (" + made + ")."),
            made.isEmpty()
                ? "Maybe make a fact of another type."
                : "Maybe make it in the group (" + made + ").");
      }
    }
  }

  private void strata(RuleShape rule, Map<String, RuleShape> last) {
    if (rule.file().generated() || !rule.later().isEmpty()) {
      return;
    }
    for (String type : rule.negated()) {
      RuleShape producer = last.get(type);
      if (producer != null && position(producer) >= position(rule)) {
        add(
            rule,
            "DRL-STRATA",
            "it negates ("
                + type
                + "), which ("
                + producer.name()
                + ") makes in the group ("
                + producer.group()
                + "), not before the group ("
                + rule.group()
                + ").",
            "Maybe negate it in a later group, or say why that is sound in (@later(\"...\")).");
      }
    }
  }

  private static Map<String, RuleShape> lastProducers(List<RuleShape> rules) {
    Map<String, RuleShape> last = new HashMap<>();
    for (RuleShape rule : rules) {
      for (String type : rule.produced()) {
        last.merge(type, rule, (a, b) -> position(b) > position(a) ? b : a);
      }
    }
    return last;
  }

  private static int position(RuleShape rule) {
    return Groups.ORDER.indexOf(rule.group());
  }

  private void add(RuleShape rule, String code, String text, String advice) {
    faults.add(
        rule.file().name()
            + ":"
            + rule.line()
            + " "
            + code
            + ": rule ("
            + rule.name()
            + "): "
            + text
            + "\n"
            + advice);
  }

  private void add(
      RuleShape rule, RuleShape.Shape pattern, String code, String text, String advice) {
    faults.add(
        rule.file().name()
            + ":"
            + pattern.line()
            + " "
            + code
            + ": rule ("
            + rule.name()
            + "): "
            + text
            + "\n"
            + advice);
  }
}
