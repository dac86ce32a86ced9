package org.mlswitcheroo.odl.read;

import java.util.Comparator;
import org.mlswitcheroo.odl.model.Place;

/**
 * A fault of the knowledge base.
 *
 * @param code stable, begins with {@code ODL-}
 * @param text a sentence with the offending values in parentheses
 * @param advice a sentence that begins with Maybe, or empty
 */
public record Problem(Place place, String code, String text, String advice)
    implements Comparable<Problem> {
  @Override
  public int compareTo(Problem other) {
    return Comparator.comparing(Problem::place)
        .thenComparing(Problem::code)
        .thenComparing(Problem::text)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return place + " " + code + ": " + text + (advice.isEmpty() ? "" : "\n" + advice);
  }
}
