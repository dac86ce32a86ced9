package org.mlswitcheroo.testkit;

import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.session.Provenance;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * A case that was converted: all that a law looks at.
 *
 * @param tree the source
 * @param output the converted file
 */
record Run(
    Case of,
    Engine engine,
    Conversion conversion,
    SyntaxTree tree,
    String output,
    Provenance provenance) {

  static Run of(Case of, Engine engine, Conversion conversion) {
    return new Run(
        of,
        engine,
        conversion,
        conversion.tree().orElseThrow(),
        conversion.text().orElseThrow(),
        conversion.provenance().orElseThrow());
  }
}
