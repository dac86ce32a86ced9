package org.mlswitcheroo.odl.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.odl.compile.Parameter;
import org.mlswitcheroo.odl.compile.Spelling;
import org.mlswitcheroo.odl.model.Derives;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/**
 * What stands in one dialect for a path of another one: a path, a Python literal in quotes, or
 * {@code @name} for a helper. Names that no snapshot holds do not count.
 */
final class Counterparts {
  private final Derives derives;
  private final Spelling spellingThere;
  private final Snapshots snapshots;
  private final Predicate<String> isHelper;

  /**
   * @param isHelper whether the dialect has a helper of its own with a name
   */
  Counterparts(
      Derives derives, Spelling spellingThere, Snapshots snapshots, Predicate<String> isHelper) {
    this.isHelper = isHelper;
    this.derives = derives;
    this.spellingThere = spellingThere;
    this.snapshots = snapshots;
  }

  /** The first counterpart of a path that takes all these lists of parameters. */
  Optional<String> find(String path, List<List<Parameter>> wanted) {
    List<String> all = new ArrayList<>(renamed(path));
    spellingThere
        .write(path)
        .flatMap(spellingThere::path)
        .filter(other -> !other.equals(path))
        .ifPresent(other -> all.addAll(renamed(other)));
    return all.stream()
        .filter(each -> wanted.stream().allMatch(call -> takes(each, call)))
        .findFirst();
  }

  /** The counterparts that exist, that of the longest prefix first. */
  private List<String> renamed(String path) {
    List<String> all = new ArrayList<>();
    for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
      Text text = derives.paths().get(path.substring(0, end));
      if (text == null) {
        continue;
      }
      if (text.text().startsWith("'") || text.text().startsWith("@")) {
        boolean isThere = text.text().startsWith("'") || isHelper.test(text.text().substring(1));
        if (end == path.length() && isThere) {
          all.add(text.text());
        }
        continue;
      }
      String found = text.text() + path.substring(end);
      if (!snapshots.knows(found) || snapshots.has(found)) {
        all.add(found);
      }
    }
    return all;
  }

  /**
   * Whether a function here has the parameters of a signature, by their names where these count.
   */
  boolean takes(String path, List<Parameter> wanted) {
    List<String> known = snapshots.parameters(path);
    return known.isEmpty() || known.stream().anyMatch(each -> takes(Parameter.list(each), wanted));
  }

  private static boolean takes(List<Parameter> known, List<Parameter> wanted) {
    if (known.stream().anyMatch(each -> each.star().equals("**"))) {
      return true;
    }
    Map<String, String> names =
        known.stream().collect(Collectors.toMap(Parameter::name, Parameter::fallback, (a, b) -> a));
    boolean bar = false;
    boolean first = true;
    for (Parameter each : wanted) {
      bar |= !each.star().isEmpty();
      boolean named = each.star().isEmpty() && (bar || !each.fallback().isEmpty());
      if (!first && named && !isSame(each.fallback(), names.get(each.name()))) {
        return false;
      }
      first = false;
    }
    return true;
  }

  /** Whether a default that may be left out is the one of the snapshot. */
  private static boolean isSame(String said, @Nullable String known) {
    return known != null && (said.isEmpty() || said.replace('"', '\'').equals(known));
  }
}
