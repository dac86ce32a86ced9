package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mlswitcheroo.core.session.RulesStopped;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.ParseResult;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** Finds the operations of a text and writes nothing. */
record Understanding(Converter converter, Pipeline pipeline) {
  /** What is known of a text. */
  Understood of(String path, byte[] bytes, String source, Function<SyntaxTree, List<Object>> more) {
    Set<String> words = FileWords.of(bytes);
    ParseResult parsed = converter.parser().parse(path, bytes);
    if (parsed.tree().isEmpty()) {
      List<Finding> faults =
          parsed.faults().stream().map(fault -> converter.catalog().of(fault, path)).toList();
      return new Understood(Optional.empty(), List.of(), faults);
    }
    SyntaxTree tree = parsed.tree().get();
    try {
      List<Object> given = new ArrayList<>(Preparation.given(tree, converter.dialects(), source));
      given.addAll(more.apply(tree));
      List<Object> facts =
          pipeline.understood(
              converter.own(source, source, words),
              tree,
              given,
              source,
              converter.traits(source, source, words));
      return new Understood(Optional.of(tree), facts, List.of());
    } catch (RulesStopped e) {
      return new Understood(
          Optional.empty(),
          List.of(),
          List.of(converter.catalog().at(e.code(), e.values(), path, 0, 0, "")));
    }
  }
}
