package org.mlswitcheroo.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.common.DefaultFactHandle;

/** Reads the conditions of a compiled rule. */
final class RuleConditions {
  private RuleConditions() {}

  static List<Condition> of(GroupElement group) {
    List<Condition> found = new ArrayList<>();
    read(group, false, found);
    return found;
  }

  private static void read(GroupElement group, boolean negated, List<Condition> found) {
    for (RuleConditionElement element : group.getChildren()) {
      if (element instanceof GroupElement inner) {
        read(inner, negated != inner.isNot(), found);
      } else if (element instanceof Pattern pattern) {
        found.add(condition(pattern, negated));
      }
    }
  }

  private static Condition condition(Pattern pattern, boolean negated) {
    String className = pattern.getObjectType().getClassName();
    String type = className.substring(className.lastIndexOf('.') + 1);
    List<String> texts = new ArrayList<>();
    Predicate<Object> own = fact -> fact.getClass().getName().equals(className);
    for (Constraint constraint : pattern.getConstraints()) {
      texts.add(text(constraint));
      if (constraint instanceof AlphaNodeFieldConstraint alpha
          && constraint.getRequiredDeclarations().length == 0) {
        own = own.and(fact -> alpha.isAllowed(new DefaultFactHandle(0, fact), null));
      }
    }
    String text = (negated ? "no " : "") + type + "(" + String.join(", ", texts) + ")";
    return new Condition(negated, type, text, own);
  }

  /**
   * The expression of a constraint, which the engine prints behind the constraint's own name and
   * index.
   */
  private static String text(Constraint constraint) {
    String all = constraint.toString();
    int end = all.indexOf("(index: ");
    if (end < 0) {
      return all;
    }
    int depth = 0;
    for (int i = end; i < all.length(); i++) {
      depth += all.charAt(i) == '(' ? 1 : all.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        String rest = all.substring(i + 1).replaceFirst("^\\)?,\\s*", "").strip();
        return rest.endsWith("]") ? rest.substring(0, rest.length() - 1) : rest;
      }
    }
    return all;
  }
}
