package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of one phase, dialect and family; its text is a file. */
final class DrlPackage {
  private static final String HEAD =
      """
      package %s

      import org.mlswitcheroo.facts.hub.*;
      import org.mlswitcheroo.facts.meaning.*;

      global org.mlswitcheroo.semantics.rewrite.Rewrite rewrite;

      """;

  private final String name;
  private final List<Rule> rules = new ArrayList<>();

  DrlPackage(String name) {
    this.name = name;
  }

  /** Adds rules at the end. */
  void add(List<Rule> more) {
    rules.addAll(more);
  }

  /** The rules. */
  List<Rule> rules() {
    return rules;
  }

  /** The path of its file. */
  String path() {
    return name.replace('.', '/') + ".drl";
  }

  /** The text of its file. */
  String text() {
    return HEAD.formatted(name) + rules.stream().map(Rule::text).collect(Collectors.joining("\n"));
  }
}
