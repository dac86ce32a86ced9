package org.mlswitcheroo.core.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kie.api.KieBase;
import org.mlswitcheroo.core.project.Foreigners;
import org.mlswitcheroo.core.project.Project;
import org.mlswitcheroo.core.session.RulesStopped;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** Reads the files around those that are converted with the knowledge of a converter. */
final class RuleReading implements Project.Reading {
  private static final long LARGEST = 2_000_000;
  private final Converter converter;
  private final String source;
  private final String target;
  private final List<String> libraries;
  private final Set<String> expected = new HashSet<>();
  private Optional<KieBase> base = Optional.empty();

  RuleReading(Converter converter, String source, String target) {
    this.converter = converter;
    this.source = source;
    this.target = target;
    this.libraries = new ArrayList<>(converter.dialects().values(source, "root"));
    libraries.addAll(converter.dialects().values(source, "known"));
    libraries.add("builtins");
  }

  /** Says which words there will be, so that one rule base serves all files. */
  void expect(Set<String> words) {
    expected.addAll(words);
  }

  /** One rule base for all files so far: it serves a file as well as its own would. */
  @Override
  public synchronized KieBase base(Set<String> words) {
    if (base.isEmpty() || !expected.containsAll(words)) {
      expected.addAll(words);
      base = Optional.of(converter.base(source, target, expected));
    }
    return base.get();
  }

  @Override
  public Optional<SyntaxTree> parse(Path file, byte[] text) {
    return converter.parser().parse(file.toString(), text).tree();
  }

  @Override
  public List<Object> given(SyntaxTree tree) {
    return Preparation.given(tree, converter.dialects(), source);
  }

  @Override
  public boolean isLibrary(String path) {
    return Preparation.belongs(path, libraries);
  }

  @Override
  public Set<String> words(byte[] text) {
    return FileWords.of(text);
  }

  @Override
  public Collection<?> resolved(
      SyntaxTree tree, List<Object> given, Set<String> words, Foreigners foreigners) {
    try {
      return converter.resolved(tree, given, source, target, words, base(words), foreigners);
    } catch (RulesStopped e) {
      return List.of(); // reported when the file itself is converted
    }
  }

  @Override
  public long largest() {
    return LARGEST;
  }
}
