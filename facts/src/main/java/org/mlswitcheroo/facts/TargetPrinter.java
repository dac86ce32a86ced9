package org.mlswitcheroo.facts;

import java.util.Collection;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * Prints a tree with the changes that target facts name; everything else keeps its bytes.
 * Thread-safe.
 */
public interface TargetPrinter {

  /**
   * Prints the changed file.
   *
   * @param tree the source
   * @param facts facts of package {@code org.mlswitcheroo.facts.target}; others are passed over
   */
  String print(SyntaxTree tree, Collection<?> facts);
}
