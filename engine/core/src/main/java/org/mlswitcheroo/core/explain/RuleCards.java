package org.mlswitcheroo.core.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.mlswitcheroo.core.convert.Converter;
import org.mlswitcheroo.core.session.Firing;

/** The rules that serve a pair of dialects, by package and name. Immutable. */
public final class RuleCards {
  private final Map<String, RuleCard> cards = new TreeMap<>();

  private RuleCards() {}

  /** The rules of the rule base that the converter uses. */
  public static RuleCards of(Converter converter, String source, String target) {
    RuleCards all = new RuleCards();
    for (KiePackage pack : converter.base(source, target).getKiePackages()) {
      for (Rule rule : pack.getRules()) {
        List<Condition> conditions = new ArrayList<>();
        if (rule instanceof RuleImpl known) {
          conditions = RuleConditions.of(known.getLhs());
        }
        RuleCard card =
            new RuleCard(
                rule.getName(), pack.getName(), text(rule, "why"), text(rule, "odl"), conditions);
        all.cards.put(key(pack.getName(), rule.getName()), card);
      }
    }
    return all;
  }

  /** All rules, by package and name. */
  public Collection<RuleCard> all() {
    return cards.values();
  }

  /** The rule of a firing. */
  public RuleCard of(Firing firing) {
    return cards.getOrDefault(
        key(firing.pack(), firing.rule()),
        new RuleCard(firing.rule(), firing.pack(), "", "", List.of()));
  }

  /** The rule of a name. */
  public Optional<RuleCard> named(String name) {
    return cards.values().stream().filter(card -> card.name().equals(name)).findFirst();
  }

  private static String key(String pack, String name) {
    return pack + " " + name;
  }

  private static String text(Rule rule, String key) {
    String value = Objects.toString(rule.getMetaData().get(key), "");
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
