package org.mlswitcheroo.core.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mlswitcheroo.facts.hub.Candidate;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.hub.Selected;
import org.mlswitcheroo.facts.hub.Unconverted;
import org.mlswitcheroo.facts.meaning.ApiUse;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.SourcePath;
import org.mlswitcheroo.facts.meaning.Val;
import org.mlswitcheroo.facts.python.Attribute;

/**
 * Says why nodes were not converted: how far each of them came on the way through the phases.
 * Immutable.
 */
public final class Gaps {
  private final FactText texts;
  private final Set<String> index;
  private final String target;
  private final Map<Integer, ApiUse> uses = new HashMap<>();
  private final Map<Integer, Fqn> names = new HashMap<>();
  private final Map<Integer, List<Hub>> hubs = new HashMap<>();
  private final Map<Integer, Attribute> attributes = new HashMap<>();
  private final Map<Integer, Set<String>> kinds = new HashMap<>();
  private final Map<Long, String> reasons = new HashMap<>();
  private final Map<Long, String> selected = new HashMap<>();
  private final Set<Long> candidates = new HashSet<>();
  private final Set<String> paths = new HashSet<>();

  /**
   * Reads the facts of a conversion.
   *
   * @param index the names of the source dialect that the knowledge base has
   */
  public Gaps(FactText texts, Collection<?> facts, Set<String> index, String target) {
    this.texts = texts;
    this.index = index;
    this.target = target;
    for (Object fact : facts) {
      if (fact instanceof ApiUse use) {
        uses.put(use.node(), use);
      } else if (fact instanceof Fqn fqn) {
        names.put(fqn.node(), fqn);
      } else if (fact instanceof SourcePath path) {
        paths.add(path.path());
      } else if (fact instanceof Hub hub) {
        hubs.computeIfAbsent(hub.node(), k -> new ArrayList<>()).add(hub);
      } else if (fact instanceof Attribute attribute) {
        attributes.put(attribute.id(), attribute);
      } else if (fact instanceof Val val) {
        kinds.computeIfAbsent(val.node(), k -> new TreeSet<>()).add(val.kind());
      } else if (fact instanceof Unconverted unconverted) {
        reasons.put(unconverted.v(), unconverted.reason());
      } else if (fact instanceof Selected choice) {
        selected.put(choice.v(), choice.key());
      } else if (fact instanceof Candidate candidate) {
        candidates.add(candidate.v());
      }
    }
  }

  /** What is missing for some nodes, in their order. */
  public List<Gap> of(Collection<Integer> nodes) {
    List<Gap> gaps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int node : nodes) {
      if (uses.containsKey(node)) {
        use(uses.get(node), gaps);
        seen.add(uses.get(node).fqn());
      }
    }
    for (int node : nodes) {
      Fqn name = names.get(node);
      Attribute attribute = attributes.get(node);
      if (name != null
          && paths.contains(name.path())
          && seen.stream().noneMatch(s -> s.startsWith(name.path()))) {
        gaps.add(
            new Gap(
                node,
                name.path(),
                false,
                "(" + name.path() + ") is used in a way that no rule recognises"));
      } else if (attribute != null
          && name == null
          && index.contains("." + attribute.attr())
          && seen.stream().noneMatch(s -> s.endsWith("." + attribute.attr()))) {
        method(attribute, gaps);
      }
    }
    return gaps;
  }

  private void use(ApiUse use, List<Gap> gaps) {
    String what = "(" + use.fqn() + ") as " + use.form();
    boolean known = index.contains(use.fqn());
    List<Hub> found = hubs.getOrDefault(use.node(), List.of());
    if (found.isEmpty()) {
      String reason =
          known
              ? "is in the knowledge base, but no rule recognises this use"
              : "is not in the knowledge base";
      gaps.add(new Gap(use.node(), use.fqn(), known, what + " " + reason));
    }
    for (Hub hub : found) {
      String op = what + " is the operation " + hub.op();
      if (reasons.containsKey(hub.v())) {
        gaps.add(
            new Gap(
                use.node(),
                use.fqn(),
                true,
                op + ", which has no form in " + target + ": " + reasons.get(hub.v())));
      } else if (selected.containsKey(hub.v())) {
        gaps.add(
            new Gap(
                use.node(), use.fqn(), true, op + ", written as variant " + selected.get(hub.v())));
      } else if (!candidates.contains(hub.v())) {
        gaps.add(
            new Gap(
                use.node(),
                use.fqn(),
                true,
                op + ", but no variant of " + target + " serves these arguments"));
      }
    }
  }

  private void method(Attribute attribute, List<Gap> gaps) {
    Set<String> known = kinds.getOrDefault(attribute.value(), Set.of());
    gaps.add(
        new Gap(
            attribute.id(),
            "." + attribute.attr(),
            true,
            "(."
                + attribute.attr()
                + ") is converted on tensors, but "
                + texts.node(attribute.value())
                + (known.isEmpty()
                    ? " is not known to be one"
                    : " is taken for " + String.join(", ", known))));
  }
}
