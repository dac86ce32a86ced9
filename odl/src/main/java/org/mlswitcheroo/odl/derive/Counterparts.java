package org.mlswitcheroo.odl.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.odl.compile.Parameter;
import org.mlswitcheroo.odl.compile.Spelling;
import org.mlswitcheroo.odl.model.Derives;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/**
 * What stands in one dialect for a path of another one: a path, a Python literal in quotes, or
 * {@code @name} for a helper; several with {@code or} between them are asked in their order. Names
 * that no snapshot holds do not count.
 */
final class Counterparts {
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^(?:def|class) (\\w+)\\(((?:[^()]|\\([^()]*\\))*)\\)");
  private final Derives derives;
  private final Spelling spellingThere;
  private final Snapshots snapshots;
  private final Function<String, Optional<String>> helper;

  /**
   * @param helper the text of a helper of the dialect's own, by its name
   */
  Counterparts(
      Derives derives,
      Spelling spellingThere,
      Snapshots snapshots,
      Function<String, Optional<String>> helper) {
    this.helper = helper;
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
      for (String each : text.text().split(" or ")) {
        boolean isWhole = each.startsWith("'") || each.startsWith("@");
        String found = isWhole ? each : each + path.substring(end);
        boolean isThere =
            isWhole
                ? end == path.length() && (!each.startsWith("@") || isHelper(each))
                : !snapshots.knows(found) || snapshots.has(found);
        if (isThere) {
          all.add(found);
        }
      }
    }
    return all;
  }

  /**
   * Whether a function here has the parameters of a signature, by their names where these count.
   */
  boolean takes(String path, List<Parameter> wanted) {
    List<String> known =
        path.startsWith("@") ? parameters(path.substring(1)) : snapshots.parameters(path);
    return known.isEmpty() || known.stream().anyMatch(each -> takes(Parameter.list(each), wanted));
  }

  private boolean isHelper(String text) {
    return helper.apply(text.substring(1)).isPresent();
  }

  private List<String> parameters(String name) {
    return helper.apply(name).stream()
        .flatMap(text -> DEFINITION.matcher(text).results())
        .filter(found -> found.group(1).equals(name))
        .map(found -> found.group(2))
        .toList();
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
    return known != null && (said.isEmpty() || plain(said).equals(plain(known)));
  }

  /** A default with one kind of quotes, and a whole number without a point. */
  private static String plain(String value) {
    return value.replace('"', '\'').replaceFirst("^(-?\\d+)\\.0$", "$1");
  }
}
