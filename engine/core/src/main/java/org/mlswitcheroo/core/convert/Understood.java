package org.mlswitcheroo.core.convert;

import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * A file of which it is known what its calls mean.
 *
 * @param tree absent when the file could not be read
 * @param facts all facts after the operations are known and before anything is written
 * @param findings why the file could not be read
 */
public record Understood(Optional<SyntaxTree> tree, List<Object> facts, List<Finding> findings) {
  public Understood {
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
  }
}
