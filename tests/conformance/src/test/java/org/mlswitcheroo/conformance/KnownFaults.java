package org.mlswitcheroo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The sheet of cases that show a fault nobody has mended yet, each with its reason. A case on it
 * still runs; it fails when the fault is gone, so the sheet only shrinks.
 */
final class KnownFaults {
  private static final String SHEET = "tests/conformance/src/test/resources/known_faults.yaml";

  private final String kind;
  private final Map<String, String> reasons = new TreeMap<>();

  private KnownFaults(String kind) {
    this.kind = kind;
  }

  /** The rows of one kind of cases. */
  static KnownFaults of(String kind) {
    Map<?, ?> sheet;
    try {
      String text = Files.readString(Repository.root().resolve(SHEET));
      sheet = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    KnownFaults known = new KnownFaults(kind);
    assertThat(sheet.get(kind)).as("(%s) in %s", kind, SHEET).isInstanceOf(Map.class);
    ((Map<?, ?>) sheet.get(kind))
        .forEach((name, reason) -> known.reasons.put(name.toString(), reason.toString()));
    assertThat(known.reasons.values()).as("reasons in %s", SHEET).noneMatch(String::isBlank);
    return known;
  }

  boolean has(String name) {
    return reasons.containsKey(name);
  }

  /** What to say of a listed case that has no fault. */
  String gone(String name) {
    return "(%s) holds again.\nMaybe take it off (%s) in %s.".formatted(name, kind, SHEET);
  }

  /** Runs a case; a listed one must fail. */
  void check(String name, Check check) throws IOException {
    if (!has(name)) {
      check.run();
      return;
    }
    try {
      check.run();
    } catch (AssertionError expected) {
      return;
    }
    Assertions.fail(gone(name));
  }

  /** Fails when a listed case does not exist. */
  void allExist(Collection<String> names) {
    Collection<String> left = new TreeSet<>(reasons.keySet());
    left.removeAll(names);
    assertThat(left).as("rows of (%s) in %s that are no case", kind, SHEET).isEmpty();
  }

  /** A case that throws an {@link AssertionError} when it does not hold. */
  interface Check {
    void run() throws IOException;
  }
}
