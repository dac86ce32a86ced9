package org.mlswitcheroo.core.convert;

import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.core.session.Provenance;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * The outcome of one file.
 *
 * @param text the converted file, absent when it could not be read or printed
 * @param findings what the user should know, in the order of the file
 * @param tree the source, absent when it is not valid
 * @param facts all facts at the end, for views such as explain and the weight script
 * @param provenance which rule made which fact
 */
public record Conversion(
    Optional<String> text,
    List<Finding> findings,
    Optional<SyntaxTree> tree,
    List<Object> facts,
    Optional<Provenance> provenance) {

  static Conversion failed(List<Finding> findings) {
    return new Conversion(
        Optional.empty(), findings, Optional.empty(), List.of(), Optional.empty());
  }
}
