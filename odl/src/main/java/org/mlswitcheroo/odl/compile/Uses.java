package org.mlswitcheroo.odl.compile;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mlswitcheroo.odl.model.ArgMapping;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;

/** Which operations the variants of a dialect use in templates. */
public final class Uses {
  private final Knowledge knowledge;

  Uses(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The operations that a dialect's variants use. */
  SortedSet<String> operations(String dialect) {
    SortedSet<String> all = new TreeSet<>();
    knowledge.operations().values().forEach(operation -> all.addAll(of(operation, dialect)));
    return all;
  }

  /**
   * The name of the rule packages of an operation: those that a file does not need are not loaded.
   */
  static String unit(Operation operation) {
    return operation.family() + "." + operation.operation();
  }

  /** For each operation, the operations that its templates may need, itself included. */
  SortedMap<String, SortedSet<String>> closure(String dialect) {
    SortedMap<String, SortedSet<String>> families = new TreeMap<>();
    for (Operation operation : knowledge.operations().values()) {
      Set<String> family =
          families.computeIfAbsent(unit(operation), name -> new TreeSet<>(Set.of(name)));
      for (String used : of(operation, dialect)) {
        Operation other = knowledge.operations().get(used);
        if (other != null) {
          family.add(unit(other));
        }
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (SortedSet<String> family : families.values()) {
        SortedSet<String> more = new TreeSet<>(family);
        family.forEach(name -> more.addAll(families.get(name)));
        grown |= family.addAll(more);
      }
    }
    return families;
  }

  /** The templates of a variant and its entries, without that of calls. */
  public static Stream<Text> templates(Variant variant) {
    return Stream.concat(Stream.of(variant), variant.choose().stream())
        .flatMap(
            each ->
                Stream.concat(
                    each.macroTemplate().stream(),
                    each.args().values().stream()
                        .map(ArgMapping::value)
                        .flatMap(java.util.Optional::stream)));
  }

  private Set<String> of(Operation operation, String dialect) {
    Set<String> names = new TreeSet<>();
    knowledge
        .target(operation, dialect)
        .map(Map.Entry::getValue)
        .ifPresent(
            variant ->
                templates(variant)
                    .forEach(text -> names.addAll(new Template(text.text()).operations())));
    return names;
  }
}
