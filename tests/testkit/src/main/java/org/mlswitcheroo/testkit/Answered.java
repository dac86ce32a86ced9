package org.mlswitcheroo.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.Severity;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.hub.Unconverted;
import org.mlswitcheroo.facts.meaning.ApiUse;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.Printed;
import org.mlswitcheroo.facts.meaning.Trait;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Mark;
import org.mlswitcheroo.facts.target.Report;
import org.mlswitcheroo.semantics.lexical.LexicalFacts;

/** L5: every use of the source framework is converted, or the user is told about it. */
final class Answered implements Law {
  private static final Pattern MARKED =
      Pattern.compile("(?s)# <SWITCHEROO_FAILED_TO_TRANS>.*?# </SWITCHEROO_FAILED_TO_TRANS>");

  @Override
  public String number() {
    return "L5";
  }

  @Override
  public List<String> faults(Run run) {
    List<String> faults = new ArrayList<>();
    List<String> roots = run.engine().trait(run.of().source(), "root");
    run.engine().parse(run.output()).ifPresent(tree -> names(tree, roots, faults));
    uses(run, faults);
    boolean marked = MARKED.matcher(run.output()).find();
    boolean told =
        run.conversion().findings().stream()
            .map(Finding::severity)
            .anyMatch(Severity.ERROR::equals);
    if (marked && !told) {
      faults.add("a statement is marked, but there is no finding that is an error.");
    }
    return faults;
  }

  /** Names of the source framework in the output stand between markers. */
  private static void names(SyntaxTree tree, List<String> roots, List<String> faults) {
    Set<Integer> lines = markedLines(tree.text());
    for (Object fact : LexicalFacts.of(tree)) {
      if (fact instanceof Fqn fqn && belongs(fqn.path(), roots)) {
        int line = tree.line(fqn.node());
        if (!lines.contains(line)) {
          faults.add("(" + fqn.path() + ") is left in line " + line + " and nothing says so.");
        }
      }
    }
  }

  private static boolean belongs(String path, List<String> roots) {
    return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "."));
  }

  private static Set<Integer> markedLines(String text) {
    Set<Integer> lines = new HashSet<>();
    Matcher matcher = MARKED.matcher(text);
    while (matcher.find()) {
      int first = (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
      int count = (int) matcher.group().chars().filter(c -> c == '\n').count();
      for (int i = 0; i <= count; i++) {
        lines.add(first + i + 1);
      }
    }
    return lines;
  }

  /** Uses that print their own text are operations that look alike in the target, or reported. */
  private static void uses(Run run, List<String> faults) {
    Set<Integer> printed = new HashSet<>();
    Set<Integer> understood = new HashSet<>();
    Set<Integer> refused = new HashSet<>();
    Set<Integer> reported = new HashSet<>();
    Set<String> plain = new HashSet<>(); // methods that Python's own types have as well
    for (Object fact : run.conversion().facts()) {
      if (fact instanceof Printed p) {
        printed.add(p.node());
      } else if (fact instanceof Hub hub) {
        understood.add(hub.node());
      } else if (fact instanceof Trait trait && trait.key().equals("plain_method")) {
        plain.add(trait.value());
      } else if (fact instanceof Unconverted unconverted) {
        refused.add(unconverted.node());
      } else if (fact instanceof Report report) {
        reported.add(statement(run.tree(), report.node()));
      } else if (fact instanceof Mark mark) {
        reported.add(statement(run.tree(), mark.stmt()));
      }
    }
    understood.removeAll(refused);
    for (Object fact : run.conversion().facts()) {
      if (fact instanceof ApiUse use
          && printed.contains(use.node())
          && !understood.contains(use.node())
          && !plain.contains(use.fqn().substring(use.fqn().lastIndexOf('.') + 1))
          && !reported.contains(statement(run.tree(), use.node()))
          && belongs(run, use)) {
        faults.add(
            "(" + use.fqn() + ") in line " + run.tree().line(use.node()) + " is not answered.");
      }
    }
  }

  /** Attributes that a class of the user adds to a class of the framework are the user's. */
  private static boolean belongs(Run run, ApiUse use) {
    String source = run.of().source();
    return !use.fqn().endsWith("()")
        && !use.form().equals("annotation")
        && (run.engine().interfaces(source).contains(use.fqn())
            || run.engine().trait(source, "tensor_class").stream()
                .anyMatch(tensor -> use.fqn().startsWith(tensor + ".")));
  }

  private static int statement(SyntaxTree tree, int node) {
    int id = node;
    while (tree.node(id).parent() >= 0
        && !Set.of("body", "orelse", "finalbody").contains(tree.node(id).role())) {
      id = tree.node(id).parent();
    }
    return id;
  }
}
