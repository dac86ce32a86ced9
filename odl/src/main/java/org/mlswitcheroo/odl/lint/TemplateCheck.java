package org.mlswitcheroo.odl.lint;

import java.util.Set;
import org.mlswitcheroo.odl.compile.Spelling;
import org.mlswitcheroo.odl.compile.Template;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;

/** Checks a template: brackets, holes, names before a dot, and the operations that it uses. */
final class TemplateCheck {
  private final Knowledge knowledge;
  private final Operation operation;
  private final String dialect;
  private final Problems problems;

  TemplateCheck(Knowledge knowledge, Operation operation, String dialect, Problems problems) {
    this.knowledge = knowledge;
    this.operation = operation;
    this.dialect = dialect;
    this.problems = problems;
  }

  /** Checks a template that may have the given holes. */
  void check(Text text, Set<String> holes) {
    Template template = new Template(text.text());
    if (!template.fault().isEmpty()) {
      problems.add(
          text.place(), "ODL-TEMPLATE", "the template (" + text + ") " + template.fault() + ".");
      return;
    }
    for (String hole : template.holes()) {
      if (!holes.contains(hole)) {
        problems.unknown(
            text.place(),
            "ODL-HOLE-UNKNOWN",
            "the hole (%s) is no argument of %s (%s)."
                .formatted(hole, operation.operation(), String.join(", ", holes)),
            hole,
            holes);
      }
    }
    Set<String> names = Spelling.of(knowledge, dialect).aliases().keySet();
    for (String root : template.roots()) {
      if (!names.contains(root)) {
        problems.unknown(
            text.place(),
            "ODL-ALIAS-UNKNOWN",
            "dialect (%s) binds no name (%s); it binds (%s)."
                .formatted(dialect, root, String.join(", ", names)),
            root,
            names);
      }
    }
    template.operations().forEach(name -> use(text, name));
  }

  private void use(Text text, String name) {
    Operation used = knowledge.operations().get(name);
    if (used == null) {
      problems.unknown(
          text.place(),
          "ODL-OP-UNKNOWN",
          "there is no operation (" + name + ").",
          name,
          knowledge.operations().keySet());
    } else if (knowledge.target(used, dialect).isEmpty()) {
      problems.add(
          text.place(),
          "ODL-OP-UNKNOWN",
          "operation (" + name + ") has no variant that (" + dialect + ") can write.");
    }
    if (operation.isAdapter()) {
      problems.add(
          text.place(),
          "ODL-KEY-UNUSABLE",
          "an adapter cannot use another operation (" + name + ") yet.");
    }
  }
}
