package org.mlswitcheroo.odl.compile;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mlswitcheroo.odl.model.Alias;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.read.Knowledge;

/** How a dialect writes dotted paths: the longest known prefix is replaced. Immutable. */
public final class Spelling {
  private final SortedMap<String, String> paths = new TreeMap<>();
  private final SortedMap<String, Alias> aliases = new TreeMap<>();

  private Spelling() {}

  /** The spelling of a dialect, with what it inherits. */
  public static Spelling of(Knowledge knowledge, String dialect) {
    Spelling spelling = new Spelling();
    for (String name : knowledge.lineage(dialect)) {
      Dialect from = knowledge.dialects().get(name);
      if (from != null) {
        spelling.add(from);
      }
    }
    String modules =
        knowledge.dialects().containsKey(dialect)
            ? knowledge.dialects().get(dialect).modules()
            : "";
    for (String name : knowledge.lineage(modules)) {
      if (knowledge.dialects().containsKey(name)) {
        spelling.add(knowledge.dialects().get(name));
      }
    }
    return spelling;
  }

  private void add(Dialect dialect) {
    dialect.paths().forEach((path, text) -> paths.putIfAbsent(path, text.text()));
    dialect.aliases().forEach(aliases::putIfAbsent);
  }

  /**
   * What is written for a path, or nothing when no prefix of it is known; a path without a dot is a
   * builtin.
   */
  public Optional<String> write(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
      String text = paths.get(path.substring(0, end));
      if (text != null) {
        return Optional.of(text + path.substring(end));
      }
    }
    return path.indexOf('.') < 0 ? Optional.of(path) : Optional.empty();
  }

  /** The names that the dialect's text may use. */
  public SortedMap<String, Alias> aliases() {
    return aliases;
  }

  /** The paths that are known. */
  public List<String> prefixes() {
    return List.copyOf(paths.keySet());
  }
}
