package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mlswitcheroo.facts.target.AddImport;

/** Import lines as isort writes them: plain ones first, then names by module. */
final class ImportText {
  /** Order of import lines within a section. */
  static final Comparator<AddImport> ORDER = ImportText::order;

  private ImportText() {}

  private static int order(AddImport a, AddImport b) {
    int order = Boolean.compare(!a.name().isEmpty(), !b.name().isEmpty());
    order = order == 0 ? a.module().compareTo(b.module()) : order;
    order = order == 0 ? a.name().compareTo(b.name()) : order;
    return order == 0 ? a.alias().compareTo(b.alias()) : order;
  }

  static String alias(AddImport added) {
    String path = added.name().isEmpty() ? added.module() : added.name();
    return added.alias().isEmpty() || added.alias().equals(path) ? "" : " as " + added.alias();
  }

  /** One addition for each line; names of one module share a line. */
  static List<Addition> lines(List<AddImport> imports) {
    List<AddImport> sorted = imports.stream().sorted(ORDER).toList();
    List<Addition> made = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      AddImport first = sorted.get(i);
      String names = names(first);
      while (!first.name().isEmpty()
          && i + 1 < sorted.size()
          && sorted.get(i + 1).module().equals(first.module())) {
        names += ", " + names(sorted.get(++i));
      }
      String text =
          first.name().isEmpty()
              ? "import " + names
              : "from " + first.module() + " import " + names;
      made.add(new Addition(new Out().add(text, first), 0, 0, first));
    }
    return made;
  }

  private static String names(AddImport added) {
    return (added.name().isEmpty() ? added.module() : added.name()) + alias(added);
  }
}
