package org.mlswitcheroo.rulebuild;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What the lint knows of a rule.
 *
 * @param group empty if it has none
 * @param why sentence of its annotation, empty if it has none
 * @param later reason why facts it negates may come later, empty if it gives none
 * @param patterns its patterns, those inside of negations too
 * @param negated fact types that it negates
 * @param produced fact types that its consequence inserts
 * @param disjunctive whether it joins patterns by or
 */
record RuleShape(
    RuleFile file,
    int line,
    String name,
    String group,
    String why,
    String later,
    List<Shape> patterns,
    Set<String> negated,
    Set<String> produced,
    boolean disjunctive,
    String consequence) {
  /**
   * A pattern: its fact type and its constraints as they are written.
   *
   * @param needed whether the rule cannot fire without a fact that fits
   */
  record Shape(String type, int line, List<String> constraints, boolean needed) {}

  private static final Pattern NEW = Pattern.compile("\\binsert\\s*\\(\\s*new\\s+(\\w+)");
  private static final Pattern VERB = Pattern.compile("\\brewrite\\s*\\.\\s*(\\w+)");
  private static final Set<String> LIFTED =
      Set.of("Hub", "HubArg", "HubDefault", "HubExtra", "HubGiven", "HubText");
  private static final Map<String, Set<String>> VERBS =
      Map.of(
          "lift", LIFTED,
          "liftModule", LIFTED,
          "liftHeld", LIFTED,
          "liftLayer", LIFTED,
          "liftApplied", LIFTED,
          "describe", Set.of("AxisArg", "HubLayout", "HubReturns"),
          "adapt", Set.of("Hub", "HubArg", "HubGiven", "HubText"));

  /** Reads the shape of a parsed rule. */
  static RuleShape of(RuleFile file, RuleDescr rule) {
    List<Shape> patterns = new ArrayList<>();
    Set<String> negated = new LinkedHashSet<>();
    boolean or = walk(rule.getLhs(), false, true, patterns, negated);
    String consequence = rule.getConsequence() instanceof String text ? text : "";
    return new RuleShape(
        file,
        rule.getLine(),
        rule.getName(),
        group(rule),
        annotation(rule, "why"),
        annotation(rule, "later"),
        patterns,
        negated,
        produced(consequence),
        or,
        consequence);
  }

  /** The ruleflow group of a parsed rule, empty if it has none. */
  static String group(RuleDescr rule) {
    AttributeDescr group = rule.getAttributes().get("ruleflow-group");
    return group == null ? "" : group.getValue().replace("\"", "");
  }

  private static boolean walk(
      BaseDescr descr, boolean not, boolean all, List<Shape> patterns, Set<String> negated) {
    boolean or = descr instanceof OrDescr;
    if (descr instanceof PatternDescr pattern) {
      List<String> constraints = new ArrayList<>();
      pattern.getDescrs().forEach(each -> constraints.add(each.toString()));
      patterns.add(new Shape(pattern.getObjectType(), pattern.getLine(), constraints, all && !not));
      if (not) {
        negated.add(pattern.getObjectType());
      }
      if (pattern.getSource() != null) {
        or |= walk(pattern.getSource(), true, false, patterns, negated);
      }
    } else if (descr instanceof ConditionalElementDescr element) {
      boolean inside = not || descr instanceof NotDescr || descr instanceof ForallDescr;
      boolean every = all && !or;
      for (Object each : element.getDescrs()) {
        or |= each instanceof BaseDescr child && walk(child, inside, every, patterns, negated);
      }
    } else if (descr instanceof org.drools.drl.ast.descr.AccumulateDescr accumulate) {
      or |= walk(accumulate.getInput(), true, false, patterns, negated);
    }
    return or;
  }

  private static Set<String> produced(String consequence) {
    Set<String> types = new LinkedHashSet<>();
    Matcher made = NEW.matcher(consequence);
    while (made.find()) {
      types.add(made.group(1));
    }
    Matcher verb = VERB.matcher(consequence);
    while (verb.find()) {
      types.addAll(VERBS.getOrDefault(verb.group(1), Set.of()));
    }
    return types;
  }

  private static String annotation(RuleDescr rule, String name) {
    AnnotationDescr found = rule.getAnnotation(name);
    return found == null || found.getSingleValueAsString() == null
        ? ""
        : found.getSingleValueAsString().replace("\"", "").strip();
  }
}
