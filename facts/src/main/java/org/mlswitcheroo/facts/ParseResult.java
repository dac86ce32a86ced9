package org.mlswitcheroo.facts;

import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * A tree, or the findings that say why there is none.
 *
 * @param tree present when the file is valid
 * @param findings at least one error when the tree is absent
 */
public record ParseResult(Optional<SyntaxTree> tree, List<Finding> findings) {

  public ParseResult {
    findings = List.copyOf(findings);
  }
}
