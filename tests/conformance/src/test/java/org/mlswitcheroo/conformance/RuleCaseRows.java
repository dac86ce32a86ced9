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
import org.mlswitcheroo.core.convert.Conversion;
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

  /** A snippet and the rules that it fires. */
  private record Tried(RuleCase snippet, Set<String> rules) {
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
            new RuleCase("", true, "", part.substring(0, end).strip(), part.substring(end + 1), ""));
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
    made.provenance()
        .ifPresent(all -> tried.add(new Tried(snippet, new HashSet<>(all.counts().keySet()))));
  }

  private void folder(Path folder, boolean write) throws IOException {
    Path file = folder.resolve("cases.yaml");
    SortedSet<String> firing = RuleCase.rules(folder);
    SortedSet<String> silent = new TreeSet<>(firing);
    RuleCase.read(file).forEach(row -> (row.fires() ? firing : silent).remove(row.rule()));
    StringBuilder fires = new StringBuilder();
    for (String rule : firing) {
      Optional<RuleCase> found = fires(rule);
      found.ifPresent(snippet -> row(fires, rule, snippet));
      System.out.println(rule + found.map(each -> " fires: " + each.name()).orElse(" is silent."));
    }
    StringBuilder not = new StringBuilder();
    for (String rule : silent) {
      String text = fires(rule).map(RuleCase::in).orElse("");
      tried.stream()
          .filter(each -> !each.rules().contains(rule))
          .max(Comparator.comparingDouble(each -> each.like(text)))
          .ifPresent(each -> row(not, rule, each.snippet()));
    }
    if (write && fires.length() + not.length() > 0) {
      String text = Files.readString(file);
      int half = text.indexOf("\ndoesNotFire:");
      Files.writeString(file, text.substring(0, half) + fires + text.substring(half) + not);
    }
  }

  private Optional<RuleCase> fires(String rule) {
    return tried.stream()
        .filter(each -> each.rules().contains(rule))
        .map(Tried::snippet)
        .findFirst();
  }

  private static void row(StringBuilder rows, String rule, RuleCase snippet) {
    rows.append("  - rule: " + rule + "\n    name: " + snippet.name() + "\n    in: |\n");
    snippet
        .in()
        .stripTrailing()
        .lines()
        .forEach(line -> rows.append(line.isEmpty() ? "\n" : "      " + line + "\n"));
  }
}
