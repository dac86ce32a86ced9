package org.mlswitcheroo.cli.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.explain.RuleCard;
import org.mlswitcheroo.core.explain.RuleCards;
import org.mlswitcheroo.core.session.Firing;

/** How often each loaded rule fired. */
final class RuleCounts {
  private final RuleCards cards;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int files;

  RuleCounts(RuleCards cards) {
    this.cards = cards;
  }

  void add(String file, Conversion conversion) {
    files++;
    if (conversion.provenance().isEmpty()) {
      String why =
          conversion.findings().stream()
              .findFirst()
              .map(f -> f.code() + ": " + f.message())
              .orElse("");
      failures.add(file + " was not converted: " + why);
      return;
    }
    for (Firing firing : conversion.provenance().get().firings()) {
      counts.merge(key(firing.pack(), firing.rule()), 1, Integer::sum);
    }
  }

  /** Lines about files that were not converted. */
  List<String> failures() {
    return failures;
  }

  String text() {
    StringBuilder out = new StringBuilder();
    List<RuleCard> fired = new ArrayList<>(fired());
    fired.sort(Comparator.comparing((RuleCard c) -> -count(c)).thenComparing(RuleCard::name));
    fired.forEach(
        c -> out.append(String.format("%9d  %s  [%s]%n", count(c), c.name(), c.origin())));
    for (RuleCard card : cards.all()) {
      if (count(card) == 0) {
        out.append(String.format("    never  %s  [%s]%n", card.name(), card.origin()));
      }
    }
    int all = cards.all().size();
    return out.append(
            String.format(
                Locale.ROOT,
                "%d of %d loaded rules fired (%.1f %%) in %d file%s.%n",
                fired.size(),
                all,
                100.0 * fired.size() / Math.max(1, all),
                files,
                files == 1 ? "" : "s"))
        .toString();
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("files", files);
    json.put("rules", cards.all().size());
    json.put("fired", fired().size());
    List<Object> rows = new ArrayList<>();
    for (RuleCard card : cards.all()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("rule", card.name());
      row.put("package", card.pack());
      row.put("origin", card.origin());
      row.put("count", count(card));
      rows.add(row);
    }
    json.put("counts", rows);
    json.put("failures", failures);
    return json;
  }

  private List<RuleCard> fired() {
    return cards.all().stream().filter(card -> count(card) > 0).toList();
  }

  private int count(RuleCard card) {
    return counts.getOrDefault(key(card.pack(), card.name()), 0);
  }

  private static String key(String pack, String rule) {
    return pack + " " + rule;
  }
}
