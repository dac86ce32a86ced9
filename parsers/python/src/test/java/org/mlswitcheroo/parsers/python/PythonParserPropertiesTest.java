package org.mlswitcheroo.parsers.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mlswitcheroo.facts.ParseResult;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

class PythonParserPropertiesTest {
  private static final String[] SOUP = {
    "a", "if", "else", "for", "in", "not", "is", "lambda", "def", "class", "match", "case", "type",
    "with", "as", "async", "await", "yield", "return", "try", "except", "import", "from", "\n",
    "\r\n", "\r", "\t", "    ", " ", "\f", "\\\n", "#c\n", "(", ")", "[", "]", "{", "}", ":", ",",
    ".", "...", "=", ":=", "==", "!", "!=", "+", "*", "**", "@", "->", ";", "1", "0x", "1.5e", "_",
    "'", "\"", "'''", "f'", "f'{", "}'", "t\"{", "b'", "\\", "\uFEFF", "é", "😀", "$", "\0"
  };

  private final PythonParser parser = new PythonParser();

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(SOUP).list().ofMaxSize(40).map(parts -> String.join("", parts));
  }

  @Property(tries = 3_000)
  void anyTextGivesATreeThatPrintsBackOrAFault(@ForAll("soup") String text) {
    ParseResult result = parser.parse("a.py", text.getBytes(StandardCharsets.UTF_8));
    if (result.tree().isPresent()) {
      assertThat(TreeDump.print(result.tree().get())).isEqualTo(text);
      TreeLaws.check(result.tree().get());
    } else {
      assertThat(result.faults()).hasSize(1);
    }
  }

  @Property(tries = 1_000)
  void anyBytesGiveATreeOrAFault(@ForAll byte[] bytes) {
    ParseResult result = parser.parse("a.py", bytes);
    assertThat(result.tree().isPresent()).isEqualTo(result.faults().isEmpty());
  }

  private static final String[] LEAVES = {
    "a", "b.c", "1", "2.5", "'s'", "f'{a}'", "None", "...", "()", "[]", "{}"
  };

  private static final String[] FORMS = {
    "%s + %s",
    "%s ** %s",
    "%s<%s",
    "%s and %s",
    "%s [%s]",
    "%s(%s)",
    "(%s, %s)",
    "[%s, *%s]",
    "{%s: %s}",
    "f(%s, k = %s)",
    "(%s if a else %s)",
    "f'{%s}{%s!r}'",
    "[%s for x in %s]",
    "(lambda x=%s: %s)",
    "(%s  # c\n , %s)",
    "(%s \\\n or %s)"
  };

  private static Arbitrary<String> expressions(int depth) {
    Arbitrary<String> leaf = Arbitraries.of(LEAVES);
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> inner = expressions(depth - 1).map(text -> "(" + text + ")");
    Arbitrary<String> pair =
        Combinators.combine(Arbitraries.of(FORMS), inner, inner)
            .as((form, a, b) -> String.format(form, a, b));
    return Arbitraries.oneOf(leaf, pair, pair);
  }

  @Provide
  Arbitrary<String> programs() {
    Arbitrary<String> line =
        expressions(3)
            .flatMap(
                e ->
                    Arbitraries.of(
                            "x = %s\n",
                            "x: t = %s # c\n",
                            "if %s:\n\tpass\nelse:\n\ty\n",
                            "for x in %s:\n  break\n",
                            "def f(a=%s): return a\n\n",
                            "with %s as b: c\n",
                            "match %s:\n case [x, *_]: pass\n",
                            "@%s\nclass A: pass\n",
                            "assert %s;y\n")
                        .map(form -> form.replace("%s", e)));
    return line.list().ofMaxSize(5).map(lines -> String.join("", lines));
  }

  @Property(tries = 500)
  void anyProgramPrintsBack(@ForAll("programs") String source) {
    for (String lineEnd : List.of("\n", "\r\n")) {
      String text = source.replace("\n", lineEnd);
      SyntaxTree tree =
          parser.parse("a.py", text.getBytes(StandardCharsets.UTF_8)).tree().orElseThrow();
      assertThat(TreeDump.print(tree)).isEqualTo(text);
      TreeLaws.check(tree);
    }
  }
}
