package org.mlswitcheroo.semantics.lexical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.parsers.python.PythonParser;

/**
 * One row of a case file.
 *
 * <pre>
 * == name of the row
 * source
 * -- Records asked for
 * expected facts
 * </pre>
 */
record LexicalCase(String name, String source, Set<String> records, String expected) {

  static List<LexicalCase> read(String file) {
    List<LexicalCase> rows = new ArrayList<>();
    for (String row : load(file).split("(?m)^== ")) {
      if (!row.isBlank()) {
        rows.add(of(row));
      }
    }
    return rows;
  }

  private static LexicalCase of(String row) {
    int title = row.indexOf('\n');
    int dashes = row.indexOf("\n-- ");
    int end = row.indexOf('\n', dashes + 1);
    return new LexicalCase(
        row.substring(0, title),
        row.substring(title + 1, dashes + 1),
        Set.of(row.substring(dashes + 4, end).split(" ")),
        row.substring(end + 1).strip());
  }

  private static String load(String file) {
    try (InputStream in = LexicalCase.class.getResourceAsStream("/lexical/" + file + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SyntaxTree parse(String source) {
    var result = new PythonParser().parse("case.py", source.getBytes(StandardCharsets.UTF_8));
    return result.tree().orElseThrow(() -> new AssertionError(result.faults().toString()));
  }

  String actual() {
    SyntaxTree tree = parse(source);
    FactText text = new FactText(tree);
    return LexicalFacts.of(tree).stream()
        .filter(fact -> records.contains(fact.getClass().getSimpleName()))
        .map(text::of)
        .collect(Collectors.joining("\n"));
  }
}
