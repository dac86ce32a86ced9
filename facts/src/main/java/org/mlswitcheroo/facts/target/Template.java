package org.mlswitcheroo.facts.target;

import java.util.List;
import java.util.Objects;

/**
 * An expression with holes: {@code {0}} is the first value; braces that are text are doubled.
 *
 * @param text expression of the target language
 * @param holes value ids
 */
public record Template(String text, List<Long> holes) implements Expression {
  public Template {
    Objects.requireNonNull(text, "text");
    holes = List.copyOf(holes);
  }
}
