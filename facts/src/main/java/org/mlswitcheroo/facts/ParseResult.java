package org.mlswitcheroo.facts;

import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * A tree, or the faults that say why there is none.
 *
 * @param tree present when the file is valid
 * @param faults at least one when the tree is absent
 */
public record ParseResult(Optional<SyntaxTree> tree, List<Fault> faults) {

  public ParseResult {
    faults = List.copyOf(faults);
  }
}
