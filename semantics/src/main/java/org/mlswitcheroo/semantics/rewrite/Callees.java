package org.mlswitcheroo.semantics.rewrite;

import java.util.regex.Pattern;
import org.mlswitcheroo.facts.target.Expression;
import org.mlswitcheroo.facts.target.Template;

/** What the name of something that is called says of it. Stateless. */
public final class Callees {
  private static final Pattern FUNCTION = Pattern.compile("(\\w+\\.)+[a-z]\\w*");

  private Callees() {}

  /** Whether an expression is the dotted name of a function, which is no class by its name. */
  public static boolean isFunction(Expression expression) {
    return expression instanceof Template template && FUNCTION.matcher(template.text()).matches();
  }
}
