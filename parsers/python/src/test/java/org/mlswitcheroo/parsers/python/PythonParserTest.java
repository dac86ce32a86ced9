package org.mlswitcheroo.parsers.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlswitcheroo.facts.Fault;
import org.mlswitcheroo.facts.ParseResult;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.syntax.Token;

class PythonParserTest {
  private final PythonParser parser = new PythonParser();

  private ParseResult parse(String source) {
    return parser.parse("a.py", source.getBytes(StandardCharsets.UTF_8));
  }

  private static Fault only(ParseResult result) {
    assertThat(result.tree()).isEmpty();
    assertThat(result.faults()).hasSize(1);
    return result.faults().get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"statements", "expressions", "definitions", "strings", "patterns"})
  void theTreeIsTheOneOnRecord(String name) throws IOException {
    SyntaxTree tree = parse(resource("/trees/" + name + ".txt.py")).tree().orElseThrow();
    TreeLaws.check(tree);
    assertThat(TreeDump.full(tree)).isEqualTo(resource("/trees/" + name + ".txt"));
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = PythonParserTest.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aFileOverTheLimitIsRefused() {
    ParserLimits limits = new ParserLimits(10, 1_000);
    ParseResult result = new PythonParser(limits).parse("a.py", new byte[11]);
    assertThat(only(result).code()).isEqualTo("PY-FILE-SIZE");
    assertThat(only(result).values()).containsExactly("11", "10");
  }

  @Test
  void aNulByteIsRefusedWithItsPlace() {
    Fault fault = only(parse("a = 1\nb\0"));
    assertThat(fault.code()).isEqualTo("PY-NUL-BYTE");
    assertThat(fault.line()).isEqualTo(2);
  }

  @Test
  void anUnknownEncodingIsRefused() {
    Fault fault = only(parse("#!x\n# -*- coding: uft-8 -*-\n"));
    assertThat(fault.code()).isEqualTo("PY-ENCODING");
    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.values().get(0)).contains("(uft-8)");
  }

  @Test
  void bytesOutsideTheEncodingAreRefused() {
    byte[] latin = "a = 1\nb = 'é'\n".getBytes(StandardCharsets.ISO_8859_1);
    Fault fault = only(parser.parse("a.py", latin));
    assertThat(fault.code()).isEqualTo("PY-ENCODING");
    assertThat(fault.line()).isEqualTo(2);
  }

  @Test
  void aMarkAndAnotherEncodingAreRefused() {
    assertThat(only(parse("\uFEFF# coding: latin-1\n")).code()).isEqualTo("PY-ENCODING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"latin-1", "iso-8859-15", "cp1252", "euc-jp", "utf_8", "koi8-r", "gbk"})
  void aDeclaredEncodingIsUsedAndPrintsBack(String encoding) throws Exception {
    Charset charset = SourceText.decode(("#coding:" + encoding).getBytes()).charset();
    String letters = encoding.equals("euc-jp") || encoding.equals("gbk") ? "日本" : "ab";
    String source = "# vim: set fileencoding=" + encoding + " :\nx = '" + letters + "'\n";
    byte[] bytes = source.getBytes(charset);
    SyntaxTree tree = parser.parse("a.py", bytes).tree().orElseThrow();
    assertThat(tree.text()).isEqualTo(source);
    assertThat(TreeDump.print(tree).getBytes(charset)).isEqualTo(bytes);
  }

  @Test
  void linesAndColumnsCountCodePointsFromOne() {
    SyntaxTree tree = parse("\uFEFFa = '😀'; b\r\nif c:\r\td\r").tree().orElseThrow();
    assertThat(tree.tokens())
        .filteredOn(token -> token.kind() == Token.Kind.NAME)
        .extracting(token -> token.text() + token.line() + ":" + token.column())
        .containsExactly("a1:1", "b1:10", "if2:1", "c2:4", "d3:2");
  }

  @Test
  void formFeedsTabsAndJoinsStayInTheLeadingText() {
    String source = "\f# c\nif a:\n\f\n    b = 1 \\\n  + 2 # d\n\n\t\n#e\n";
    SyntaxTree tree = parse(source).tree().orElseThrow();
    assertThat(TreeDump.print(tree)).isEqualTo(source);
    assertThat(tree.tokens().get(tree.tokens().size() - 1).leading()).isEqualTo("\n\t\n#e\n");
  }

  @Test
  void theCommentOfALineBelongsToItsNewline() {
    SyntaxTree tree = parse("a # b").tree().orElseThrow();
    Token newline = tree.tokens().get(1);
    assertThat(newline.kind()).isEqualTo(Token.Kind.NEWLINE);
    assertThat(newline.leading()).isEqualTo(" # b");
    assertThat(newline.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "{1:", "not ", "- ", "lambda: ", "f(", "a[", "x ** ", "a if b else "})
  void tooDeepNestingIsAFault(String opening) {
    Fault fault = only(parse(opening.repeat(1_200) + "a" + closing(opening).repeat(1_200)));
    assertThat(fault.code()).isEqualTo("PY-NESTING");
    assertThat(fault.values().get(0)).contains("(1000)");
    String fits = opening.repeat(400) + "a" + closing(opening).repeat(400);
    assertThat(parse(fits).faults()).isEmpty();
  }

  private static String closing(String opening) {
    return switch (opening.charAt(opening.length() - 1)) {
      case '(' -> ")";
      case '[' -> "]";
      case ':' -> "}";
      default -> "";
    };
  }

  @Test
  void tooDeepBlocksAreAFault() {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < 1_100; i++) {
      source.append(" ".repeat(i)).append("if a:\n");
    }
    assertThat(only(parse(source.append(" ".repeat(1_100)).append("b\n").toString())).code())
        .isEqualTo("PY-NESTING");
  }

  @ParameterizedTest
  @ValueSource(strings = {" + a", " and a", " < a", ".a", "(a)", "[a]", "\nif a: pass\nelif b: c"})
  void longChainsAreNotDeep(String link) {
    String elifs = link.startsWith("\n") ? "if a: pass\n" + "elif b: c\n".repeat(5_000) : null;
    String source = elifs == null ? "a" + link.repeat(20_000) : elifs;
    SyntaxTree tree = parse(source).tree().orElseThrow();
    assertThat(TreeDump.print(tree)).isEqualTo(source);
  }

  @Test
  void manyThreadsShareOneParser() {
    String source = "def f(a):\n  return [f'{x!r}' for x in a]\n";
    assertThat(
            java.util.stream.IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> TreeDump.full(parse(source).tree().orElseThrow()))
                .distinct())
        .hasSize(1);
  }

  @Test
  void anEmptyFileIsAModule() throws IOException {
    SyntaxTree tree = parser.parse("a.py", new ByteArrayOutputStream().toByteArray()).tree().get();
    assertThat(tree.nodes()).hasSize(1);
    assertThat(tree.root().kind()).isEqualTo("Module");
  }
}
