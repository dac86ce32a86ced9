package org.mlswitcheroo.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.emitters.python.PythonPrinter;
import org.mlswitcheroo.testkit.Engine;

/**
 * Writes rows for the hand-written rules that have none: {@code RuleCaseRows FILE [--write]}. The
 * file holds snippets of source, each below a line {@code ## its name}. Printed are what each
 * becomes and which rules without a row it fires; {@code --write} adds the shortest that fires a
 * rule to {@code cases.yaml} beside it, and as the silent case the one that is most like it.
 */
public final class RuleCaseRows {
  private final List<Tried> tried = new ArrayList<>();

  private RuleCaseRows() {}

  /** A snippet and what became of it. */
  private record Tried(RuleCase snippet, Conversion made) {
    boolean fires(String rule) {
      return made.provenance().orElseThrow().counts().containsKey(rule);
    }

    /** The first two lines of the output with text that a rule made. */
    List<String> written(String rule) {
      var printed = new PythonPrinter().printWithSpans(made.tree().orElseThrow(), made.facts());
      String text = printed.text();
      return printed.spans().stream()
          .filter(span -> span.end() > span.start())
          .filter(
              span ->
                  made.provenance()
                      .flatMap(all -> all.maker(span.fact()))
                      .filter(firing -> firing.rule().equals(rule))
                      .isPresent())
          .map(span -> text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1)
          .distinct()
          .sorted()
          .map(start -> text.substring(start).lines().findFirst().orElse("").strip())
          .filter(line -> !line.isEmpty())
          .limit(2)
          .toList();
    }

    double like(String text) {
      Set<String> words = words(snippet.in());
      Set<String> both = words(text);
      int all = words.size() + both.size();
      both.retainAll(words);
      return both.size() / (double) all;
    }

    private static Set<String> words(String text) {
      return new HashSet<>(Arrays.asList(text.split("\\W+")));
    }
  }

  /** Reads the snippets and prints, or writes, their rows. */
  public static void main(String[] args) throws IOException {
    RuleCaseRows rows = new RuleCaseRows();
    for (String part : Files.readString(Path.of(args[0])).split("(?m)^## ")) {
      int end = part.indexOf('\n');
      if (end > 0) {
        rows.convert(
            new RuleCase(
                "",
                true,
                "",
                part.substring(0, end).strip(),
                part.substring(end + 1),
                "",
                "torch",
                "flax_nnx",
                "",
                ""));
      }
    }
    rows.tried.sort(Comparator.comparingInt(each -> each.snippet().in().length()));
    for (Path folder : RuleCase.folders().toList()) {
      rows.folder(folder, Arrays.asList(args).contains("--write"));
    }
  }

  private void convert(RuleCase snippet) {
    Conversion made = Engine.shared().convert(snippet.module(), "torch", "flax_nnx");
    System.out.println("## " + snippet.name() + "\n" + made.text().orElse("does not convert"));
    made.findings().forEach(each -> System.out.println("# " + each));
    if (made.provenance().isPresent()) {
      tried.add(new Tried(snippet, made));
    }
  }

  private void folder(Path folder, boolean write) throws IOException {
    Path file = folder.resolve("cases.yaml");
    SortedSet<String> firing = RuleCase.rules(folder);
    SortedSet<String> silent = new TreeSet<>(firing);
    RuleCase.read(file).forEach(row -> (row.fires() ? firing : silent).remove(row.rule()));
    List<String> fires = new ArrayList<>();
    for (String rule : firing) {
      Optional<Tried> found = fires(rule);
      found.ifPresent(each -> fires.add(row(rule, each.snippet(), each.written(rule))));
      System.out.println(
          rule + found.map(each -> " fires: " + each.snippet().name()).orElse(" is silent."));
    }
    List<String> not = new ArrayList<>();
    for (String rule : silent) {
      String text = fires(rule).map(each -> each.snippet().in()).orElse("");
      tried.stream()
          .filter(each -> !each.fires(rule))
          .max(Comparator.comparingDouble(each -> each.like(text)))
          .ifPresent(each -> not.add(row(rule, each.snippet(), List.of())));
    }
    if (write) {
      String[] halves = Files.readString(file).split("\n(?=doesNotFire:\n)", 2);
      Files.writeString(file, sorted(halves[0], fires) + "\n" + sorted(halves[1], not));
    }
  }

  private Optional<Tried> fires(String rule) {
    return tried.stream().filter(each -> each.fires(rule)).findFirst();
  }

  private static String sorted(String half, List<String> added) {
    List<String> rows = new ArrayList<>(Arrays.asList(half.split("(?m)(?=^  - rule: )")));
    String head = rows.remove(0);
    rows.addAll(added);
    rows.sort(Comparator.comparing(row -> row.substring(0, row.indexOf('\n'))));
    return head + String.join("", rows);
  }

  private static String row(String rule, RuleCase snippet, List<String> out) {
    String row = "  - rule: " + rule + "\n    name: " + snippet.name() + "\n";
    row += "    in: |\n" + indented(snippet.in().stripTrailing().lines().toList());
    return out.isEmpty() ? row : row + "    out: |\n" + indented(out);
  }

  private static String indented(List<String> lines) {
    return lines.stream()
        .map(line -> line.isEmpty() ? "\n" : "      " + line + "\n")
        .collect(Collectors.joining());
  }
}
