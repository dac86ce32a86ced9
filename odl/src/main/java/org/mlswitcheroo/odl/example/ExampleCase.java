package org.mlswitcheroo.odl.example;

import java.util.Map;
import org.mlswitcheroo.odl.model.Place;

/**
 * One conversion that must give one text.
 *
 * @param setup statements before the text, in the source dialect; may be empty
 * @param types types of free names, {@code x: Tensor(4)}
 * @param expected the text in the target dialect; equal to the source text when {@code unchanged}
 */
public record ExampleCase(
    String operation,
    String family,
    String name,
    Place place,
    String source,
    String text,
    String target,
    String expected,
    boolean unchanged,
    String setup,
    Map<String, String> types) {
  /** The name of the test. */
  @Override
  public String toString() {
    return operation + ": " + name + " (" + source + " to " + target + ")";
  }
}
