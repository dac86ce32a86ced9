package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlswitcheroo.odl.model.Alias;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.read.Knowledge;

/**
 * How a dialect writes dotted paths: the longest prefix that it knows is replaced, or else the
 * longest that a dialect which serves it knows. Immutable.
 */
public final class Spelling {
  private final List<SortedMap<String, String>> paths = new ArrayList<>();
  private final SortedMap<String, Alias> aliases = new TreeMap<>();

  private Spelling() {}

  /** The spelling of a dialect, with what it inherits. */
  public static Spelling of(Knowledge knowledge, String dialect) {
    Spelling spelling = new Spelling();
    knowledge.line(dialect).stream()
        .flatMap(name -> knowledge.dialect(name).stream())
        .forEach(spelling::add);
    return spelling;
  }

  private void add(Dialect dialect) {
    SortedMap<String, String> own = new TreeMap<>();
    dialect.paths().forEach((path, text) -> own.put(path, text.text()));
    paths.add(own);
    dialect.aliases().forEach(aliases::putIfAbsent);
  }

  /**
   * What is written for a path, or nothing when no prefix of it is known; a path without a dot is a
   * builtin.
   */
  public Optional<String> write(String path) {
    for (SortedMap<String, String> own : paths) {
      for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
        String text = own.get(path.substring(0, end));
        if (text != null) {
          return Optional.of(text + path.substring(end));
        }
      }
    }
    return path.indexOf('.') < 0 ? Optional.of(path) : Optional.empty();
  }

  /** The dotted path that a written name means; nothing when no alias binds its root. */
  public Optional<String> path(String written) {
    String root = written.split("\\.", 2)[0];
    return Optional.ofNullable(aliases.get(root))
        .map(alias -> alias.path() + written.substring(root.length()));
  }

  /** The names that the dialect's text may use. */
  public SortedMap<String, Alias> aliases() {
    return aliases;
  }

  /** The paths that are known. */
  public List<String> prefixes() {
    SortedSet<String> prefixes = new TreeSet<>();
    paths.forEach(own -> prefixes.addAll(own.keySet()));
    return List.copyOf(prefixes);
  }
}
