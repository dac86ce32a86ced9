package org.mlswitcheroo.core.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.core.session.Firing;
import org.mlswitcheroo.core.session.Provenance;
import org.mlswitcheroo.facts.target.AddDefinition;
import org.mlswitcheroo.facts.target.AddImport;
import org.mlswitcheroo.facts.target.Mark;

/**
 * Follows a fact back through the rules that made it, down to the syntax. Each firing is told once.
 */
public final class Chain {
  private final Provenance provenance;
  private final RuleCards cards;
  private final FactText texts;
  private final int depth;
  private final Set<Integer> told = new HashSet<>();

  /**
   * Makes an empty chain.
   *
   * @param depth how many rules are followed, one behind the other
   */
  public Chain(Provenance provenance, RuleCards cards, FactText texts, int depth) {
    this.provenance = provenance;
    this.cards = cards;
    this.texts = texts;
    this.depth = depth;
  }

  /** The firing that made a fact. */
  public Optional<Firing> maker(Object fact) {
    if (fact instanceof Mark mark) { // its message was put in after the rules
      return provenance.firings().stream()
          .filter(
              firing ->
                  firing.made().stream()
                      .anyMatch(
                          m ->
                              m instanceof Mark n
                                  && n.stmt() == mark.stmt()
                                  && n.code().equals(mark.code())))
          .findFirst();
    }
    return provenance.maker(fact);
  }

  /** The lines that explain a fact. */
  public List<String> lines(Object fact) {
    List<String> lines = new ArrayList<>();
    Optional<Firing> maker = maker(fact);
    if (maker.isPresent()) {
      firing(maker.get(), 0, lines);
    } else if (fact instanceof AddImport || fact instanceof AddDefinition) {
      lines.add("needed by the text that rules wrote");
    } else {
      lines.add("given by the syntax");
    }
    return lines;
  }

  private void firing(Firing firing, int level, List<String> lines) {
    RuleCard card = cards.of(firing);
    String indent = "  ".repeat(level * 2);
    String head = indent + "#" + firing.number() + " " + firing.rule();
    if (!told.add(firing.number())) {
      lines.add(head + " (see above)");
      return;
    }
    lines.add(head + "  [" + card.origin() + "]");
    if (!card.why().isEmpty()) {
      lines.add(indent + "  " + card.why());
    }
    for (Object fact : firing.matched()) {
      Optional<Firing> maker = maker(fact);
      lines.add(
          indent + "  because " + texts.of(fact) + (maker.isPresent() ? "" : ", from the source"));
      if (maker.isPresent()) {
        if (level + 1 < depth) {
          firing(maker.get(), level + 1, lines);
        } else {
          lines.add(indent + "    #" + maker.get().number() + " " + maker.get().rule() + " ...");
        }
      }
    }
  }
}
