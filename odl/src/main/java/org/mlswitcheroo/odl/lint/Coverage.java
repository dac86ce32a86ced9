package org.mlswitcheroo.odl.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.odl.compile.GuardParser;
import org.mlswitcheroo.odl.compile.Parameter;
import org.mlswitcheroo.odl.compile.Template;
import org.mlswitcheroo.odl.model.ArgMapping;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Source;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Problems;

/** Checks that a target says something about every argument, so that none is dropped in silence. */
final class Coverage {
  private final Operation operation;
  private final String dialect;
  private final Problems problems;

  Coverage(Operation operation, String dialect, Problems problems) {
    this.operation = operation;
    this.dialect = dialect;
    this.problems = problems;
  }

  /** Checks a variant and its entries; an argument that an entry before has guarded counts. */
  void check(Variant variant) {
    Set<String> guarded = new HashSet<>();
    for (Variant entry : variant.choose()) {
      guards(entry, guarded);
      one(entry, guarded);
    }
    if (variant.choose().isEmpty() && variant.isTarget()) {
      guards(variant, guarded);
      one(variant, guarded);
    }
  }

  private static void guards(Variant entry, Set<String> guarded) {
    entry
        .when()
        .forEach(
            text ->
                GuardParser.parse(text.text()).ifPresent(guard -> guarded.add(guard.argument())));
  }

  private void one(Variant entry, Set<String> guarded) {
    boolean template = entry.macroTemplate().isPresent();
    if (entry.unsupported().isPresent()
        || operation.isAdapter()
        || (!template && entry.signature().isEmpty())) {
      return;
    }
    Set<String> said = new HashSet<>(guarded);
    entry.macroTemplate().ifPresent(text -> said.addAll(new Template(text.text()).holes()));
    entry.args().forEach((name, mapping) -> mention(name, mapping, said));
    Set<String> parameters = new HashSet<>();
    entry
        .signature()
        .ifPresent(
            text -> Parameter.list(text.text()).forEach(each -> parameters.add(each.name())));
    for (StdArg arg : operation.stdArgs()) {
      ArgMapping mapping = entry.args().get(arg.name());
      String name = mapping == null || mapping.name().isEmpty() ? arg.name() : mapping.name();
      boolean missing = !said.contains(arg.name()) && (template || !parameters.contains(name));
      if (missing && !isOnlyOfRules(arg)) {
        problems.add(
            entry.place(),
            "ODL-ARG-UNCOVERED",
            "variant (%s) says nothing about the argument (%s).".formatted(dialect, arg.name()),
            "Maybe write (" + arg.name() + ": null) in args, or guard it.");
      }
    }
  }

  /** Whether no call can give an argument, only a rule: no signature of a source has it. */
  private boolean isOnlyOfRules(StdArg arg) {
    boolean any = false;
    for (Variant source : operation.variants().values()) {
      boolean plain = source.choose().isEmpty() && source.macroTemplate().isEmpty();
      for (Source api : plain && source.isRecognised() ? source.api() : List.<Source>of()) {
        Optional<Text> signature = api.signature().or(source::signature);
        ArgMapping mapping = source.args().get(arg.name());
        String name = mapping == null || mapping.name().isEmpty() ? arg.name() : mapping.name();
        if (signature.isEmpty()
            || Parameter.list(signature.get().text()).stream()
                .anyMatch(each -> each.name().equals(name))) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private static void mention(String name, ArgMapping mapping, Set<String> said) {
    if (mapping.isDropped()) {
      said.add(name);
    }
    mapping.value().ifPresent(text -> said.addAll(new Template(text.text()).holes()));
  }
}
