package org.mlswitcheroo.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mlswitcheroo.emitters.python.PrintedFile;
import org.mlswitcheroo.emitters.python.Span;
import org.mlswitcheroo.facts.target.AddDefinition;
import org.mlswitcheroo.facts.target.AddImport;
import org.mlswitcheroo.facts.target.HelperUse;
import org.mlswitcheroo.facts.target.Mark;

/** L6: a firing explains every changed span; what lies outside of the spans is the source. */
final class Explained implements Law {
  @Override
  public String number() {
    return "L6";
  }

  @Override
  public List<String> faults(Run run) {
    PrintedFile printed =
        run.engine().printer().printWithSpans(run.tree(), run.conversion().facts());
    List<String> faults = new ArrayList<>();
    if (!printed.text().equals(run.output())) {
      faults.add("printing the facts again gives another text.");
    }
    Collection<Object> facts = run.conversion().facts();
    for (Span span : printed.spans()) {
      if (!explained(run, span.fact(), facts)) {
        faults.add("no firing explains (" + span.fact() + ").");
      }
    }
    untouched(run.tree().text(), printed, faults);
    return faults;
  }

  private static boolean explained(Run run, Object fact, Collection<Object> facts) {
    if (run.provenance().maker(fact).isPresent()) {
      return true;
    }
    if (fact instanceof AddDefinition definition) {
      return facts.stream().anyMatch(f -> f instanceof HelperUse use && made(run, use))
          && !definition.name().isEmpty();
    }
    if (fact instanceof Mark mark) {
      return run.provenance().firings().stream()
          .flatMap(firing -> firing.made().stream())
          .anyMatch(
              f -> f instanceof Mark m && m.stmt() == mark.stmt() && m.code().equals(mark.code()));
    }
    return fact instanceof AddImport added && used(run, added, facts);
  }

  private static boolean made(Run run, Object fact) {
    return run.provenance().maker(fact).isPresent();
  }

  /** An import follows from a fact that a rule made and that names what the import binds. */
  private static boolean used(Run run, AddImport added, Collection<Object> facts) {
    String last = added.module().substring(added.module().lastIndexOf('.') + 1);
    String plain = added.name().isEmpty() ? last : added.name();
    String bound = added.alias().isEmpty() ? plain : added.alias();
    return facts.stream()
        .anyMatch(f -> f instanceof HelperUse && made(run, f) || names(f, bound) && made(run, f));
  }

  private static boolean names(Object fact, String word) {
    return fact.getClass().getPackageName().endsWith(".target")
        && java.util.regex.Pattern.compile("\\b" + word + "\\b").matcher(fact.toString()).find();
  }

  private static void untouched(String source, PrintedFile printed, List<String> faults) {
    int from = 0;
    int end = 0;
    List<Span> spans = new ArrayList<>(printed.spans());
    spans.add(new Span(printed.text().length(), printed.text().length(), "end"));
    for (Span span : spans) {
      if (span.start() > end) {
        String gap = printed.text().substring(end, span.start());
        int found = source.indexOf(gap, from);
        if (found < 0) {
          faults.add("the text (" + gap.strip() + ") is in no changed span and not in the source.");
          return;
        }
        from = found + gap.length();
      }
      end = Math.max(end, span.end());
    }
  }
}
