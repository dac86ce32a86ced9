package org.mlswitcheroo.cli.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.syntax.NearestName;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.explain.Chain;
import org.mlswitcheroo.core.explain.Condition;
import org.mlswitcheroo.core.explain.FactText;
import org.mlswitcheroo.core.explain.Gap;
import org.mlswitcheroo.core.explain.Gaps;
import org.mlswitcheroo.core.explain.RuleCard;
import org.mlswitcheroo.core.explain.RuleCards;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.core.session.Firing;
import org.mlswitcheroo.emitters.python.PrintedFile;
import org.mlswitcheroo.emitters.python.PythonPrinter;
import org.mlswitcheroo.emitters.python.Span;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.AddDefinition;
import org.mlswitcheroo.facts.target.AddImport;
import org.mlswitcheroo.facts.target.Mark;

/** The answers to questions about one conversion. */
final class Explanation {
  private static final int SHOWN = 5;
  private final KnowledgeTables tables;
  private final Conversion conversion;
  private final RuleCards cards;
  private final String source;
  private final String target;
  private final SyntaxTree tree;
  private final FactText texts;
  private final PrintedFile printed;
  private final Chain chain;
  private final StringBuilder out = new StringBuilder();

  Explanation(
      KnowledgeTables tables,
      Conversion conversion,
      RuleCards cards,
      String source,
      String target,
      int depth) {
    this.tables = tables;
    this.conversion = conversion;
    this.cards = cards;
    this.source = source;
    this.target = target;
    this.tree = conversion.tree().orElseThrow();
    this.texts = new FactText(tree);
    this.printed = new PythonPrinter().printWithSpans(tree, conversion.facts());
    this.chain = new Chain(conversion.provenance().orElseThrow(), cards, texts, depth);
  }

  /** What happened to a line of the source. */
  String sourceLine(Spot spot) {
    heading(tree.text(), spot);
    Set<Integer> nodes = new SourceNodes(tree).at(spot);
    List<Span> spans = new ArrayList<>();
    for (Span span : printed.spans()) {
      boolean added = span.fact() instanceof AddImport || span.fact() instanceof AddDefinition;
      if (added
          ? imports(nodes)
          : texts.nodes(span.fact()).stream().limit(1).anyMatch(nodes::contains)) {
        spans.add(span);
      }
    }
    spans(spans);
    gaps(nodes, spans.isEmpty());
    return out.toString();
  }

  /** Where a line of the output comes from. */
  String outputLine(Spot spot) {
    int start = heading(printed.text(), spot);
    int end = printed.text().indexOf('\n', start);
    int last = end < 0 ? printed.text().length() : end;
    int from = spot.column() == 0 ? start : Math.min(last, start + spot.column() - 1);
    int to = spot.column() == 0 ? last : from + 1;
    List<Span> spans =
        printed.spans().stream()
            .filter(
                s -> s.start() < to && s.end() > from && (s.start() >= start || s.end() <= last))
            .toList();
    spans(spans);
    if (spans.isEmpty()) {
      out.append("No rule changed this: it stands in the source as it is here.\n");
    }
    return out.toString();
  }

  /** Why a rule did not fire, or how often it did. */
  String whyNot(Spot spot, String name) {
    RuleCard card =
        cards
            .named(name)
            .orElseThrow(
                () ->
                    CommandException.usage(
                        "no rule from "
                            + source
                            + " to "
                            + target
                            + " has the name ("
                            + name
                            + ").",
                        NearestName.advice(
                            name, names(), "Maybe see: ml_switcheroo coverage --help")));
    heading(tree.text(), spot);
    Set<Integer> nodes = new SourceNodes(tree).at(spot);
    out.append(card.name()).append("  [").append(card.origin()).append("]\n");
    out.append(card.why().isEmpty() ? "" : "  " + card.why() + "\n");
    List<Firing> fired =
        conversion.provenance().orElseThrow().firings().stream()
            .filter(f -> cards.of(f).equals(card))
            .toList();
    List<Firing> here =
        fired.stream().filter(f -> f.matched().stream().anyMatch(m -> about(m, nodes))).toList();
    if (!here.isEmpty()) {
      out.append("It fired here: #")
          .append(here.stream().map(f -> "" + f.number()).collect(Collectors.joining(", #")));
      return out.append(".\n").toString();
    }
    out.append(
        fired.isEmpty()
            ? "It fired nowhere in this file.\n"
            : "It fired elsewhere in this file (" + fired.size() + ").\n");
    out.append("What it asks, and the facts that are there when joins are left out:\n");
    for (Condition condition : card.conditions()) {
      List<Object> matching = condition.matching(conversion.facts());
      List<Object> near = matching.stream().filter(f -> about(f, nodes)).toList();
      boolean bad = condition.negated() ? !near.isEmpty() : near.isEmpty();
      out.append(bad ? "  ! " : "    ").append(condition.text()).append(": ").append(near.size());
      out.append(" on the line, ").append(matching.size()).append(" in the file\n");
      near.stream()
          .limit(SHOWN)
          .forEach(f -> out.append("        ").append(texts.of(f)).append('\n'));
    }
    return out.toString();
  }

  private boolean about(Object fact, Set<Integer> nodes) {
    return texts.nodes(fact).stream().anyMatch(nodes::contains);
  }

  private boolean imports(Set<Integer> nodes) {
    return nodes.stream().anyMatch(n -> tree.node(n).is("Import") || tree.node(n).is("ImportFrom"));
  }

  /** Prints the line and returns where it starts. */
  private int heading(String text, Spot spot) {
    int start = 0;
    for (int line = 1; line < spot.line(); line++) {
      int next = text.indexOf('\n', start);
      if (next < 0) {
        throw CommandException.usage(
            "the text has no line (" + spot.line() + "), its last one is " + line + ".", "");
      }
      start = next + 1;
    }
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end).strip();
    out.append(spot.file())
        .append(':')
        .append(spot.line())
        .append("  ")
        .append(line)
        .append("\n\n");
    return start;
  }

  private void spans(List<Span> spans) {
    Set<Object> facts = new LinkedHashSet<>();
    for (Span span : spans) {
      if (facts.add(span.fact())) {
        String text =
            printed.text().substring(span.start(), span.end()).strip().replaceAll("\\s+", " ");
        String before =
            span.fact() instanceof AddImport || span.fact() instanceof AddDefinition
                ? "added"
                : texts.nodes(span.fact()).stream().findFirst().map(texts::node).orElse("added");
        String after =
            span.fact() instanceof Mark mark
                ? "(marked) " + mark.code() + " " + mark.message()
                : text.isEmpty() ? "(removed)" : "`" + text + "`";
        out.append(before).append("  ->  ").append(after).append('\n');
        chain.lines(span.fact()).forEach(line -> out.append("  ").append(line).append('\n'));
        out.append('\n');
      }
    }
  }

  private void gaps(Set<Integer> nodes, boolean unchanged) {
    Set<String> index = names(source);
    List<Gap> gaps = new Gaps(texts, conversion.facts(), index, target).of(nodes);
    if (!unchanged) {
      gaps = gaps.stream().filter(gap -> !gap.known()).toList();
    }
    if (unchanged) {
      out.append("No rule changed this line.\n");
      out.append(gaps.isEmpty() ? "Nothing on it is known to belong to " + source + ".\n" : "");
    }
    for (Gap gap : gaps) {
      out.append("  ")
          .append(texts.node(gap.node()))
          .append(": ")
          .append(gap.reason())
          .append(".\n");
      List<String> near =
          gap.known() || gap.api().isEmpty() ? List.of() : NearestName.ofPath(gap.api(), index, 3);
      out.append(
          near.isEmpty()
              ? ""
              : "    The nearest names that are known: " + String.join(", ", near) + ".\n");
    }
  }

  private Set<String> names() {
    return cards.all().stream().map(RuleCard::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> names(String dialect) {
    return tables.lines("index.tsv").stream()
        .filter(row -> row[0].equals(dialect))
        .map(row -> row[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
