package org.mlswitcheroo.odl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.ReadingTable;
import org.mlswitcheroo.odl.model.Variant;

/**
 * The whole knowledge base, by name.
 *
 * @param helpers text of a helper by {@code dialect/name}
 * @param readings tables of what interfaces mean
 */
public record Knowledge(
    SortedMap<String, Operation> operations,
    SortedMap<String, Dialect> dialects,
    SortedMap<String, String> helpers,
    SortedMap<String, ReadingTable> readings) {

  /** Knowledge without tables of readings. */
  public Knowledge(
      SortedMap<String, Operation> operations,
      SortedMap<String, Dialect> dialects,
      SortedMap<String, String> helpers) {
    this(operations, dialects, helpers, new TreeMap<>());
  }

  /** The same readings with other contents. */
  public Knowledge with(
      SortedMap<String, Operation> other,
      SortedMap<String, Dialect> others,
      SortedMap<String, String> texts) {
    return new Knowledge(other, others, texts, readings);
  }

  /** This knowledge, and that of another where this one has none of a name. */
  public Knowledge over(Knowledge other) {
    return new Knowledge(
        over(operations, other.operations),
        over(dialects, other.dialects),
        over(helpers, other.helpers),
        over(readings, other.readings));
  }

  private static <T> SortedMap<String, T> over(
      SortedMap<String, T> mine, SortedMap<String, T> his) {
    SortedMap<String, T> all = new TreeMap<>(his);
    all.putAll(mine);
    return all;
  }

  /** A dialect by its name. */
  public Optional<Dialect> dialect(String name) {
    return Optional.ofNullable(dialects.get(name));
  }

  /** A dialect and those it inherits from, nearest first. */
  public List<String> lineage(String dialect) {
    List<String> line = new ArrayList<>();
    String next = dialect;
    while (!next.isEmpty() && !line.contains(next)) {
      line.add(next);
      next = dialect(next).map(Dialect::inherits).orElse("");
    }
    return line;
  }

  /**
   * The dialects that serve a target, nearest first: its lineage, then that of the dialect of its
   * modules.
   */
  public List<String> line(String dialect) {
    List<String> line = new ArrayList<>(lineage(dialect));
    String modules = dialect(dialect).map(Dialect::modules).orElse("");
    lineage(modules).stream().filter(name -> !line.contains(name)).forEach(line::add);
    return line;
  }

  /** The dialect whose variant says how to write an operation in a dialect. */
  public Optional<Map.Entry<String, Variant>> target(Operation operation, String dialect) {
    return first(operation, line(dialect));
  }

  /** The same without the dialect of its modules. */
  public Optional<Map.Entry<String, Variant>> own(Operation operation, String dialect) {
    return first(operation, lineage(dialect));
  }

  private static Optional<Map.Entry<String, Variant>> first(
      Operation operation, List<String> dialects) {
    for (String name : dialects) {
      Variant variant = operation.variants().get(name);
      if (variant != null && variant.isTarget()) {
        return Optional.of(Map.entry(name, variant));
      }
    }
    return Optional.empty();
  }
}
