package org.mlswitcheroo.odl.read;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mlswitcheroo.odl.model.Place;

/** Collects problems, in the order of their places and without repetition. Not thread-safe. */
public final class Problems {
  private final TreeSet<Problem> found = new TreeSet<>();

  /** Adds a problem without advice. */
  public void add(Place place, String code, String text) {
    found.add(new Problem(place, code, text, ""));
  }

  /** Adds a problem; the advice begins with Maybe. */
  public void add(Place place, String code, String text, String advice) {
    found.add(new Problem(place, code, text, advice));
  }

  /** Adds a problem about a name that is not one of the known ones, and advises the nearest. */
  public void unknown(
      Place place, String code, String text, String name, Collection<String> known) {
    String advice = Nearest.to(name, known).map(near -> "Maybe write (" + near + ").").orElse("");
    found.add(new Problem(place, code, text, advice));
  }

  /** The problems so far. */
  public List<Problem> list() {
    return List.copyOf(found);
  }

  /** Throws when there is a problem. */
  public void check() {
    if (!found.isEmpty()) {
      throw new OdlException(list());
    }
  }

  @Override
  public String toString() {
    return found.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
