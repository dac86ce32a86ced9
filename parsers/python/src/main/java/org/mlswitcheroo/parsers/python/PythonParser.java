package org.mlswitcheroo.parsers.python;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.mlswitcheroo.facts.Fault;
import org.mlswitcheroo.facts.ParseResult;
import org.mlswitcheroo.facts.SourceParser;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * Parses Python 3.8 to 3.14: the result is a tree that prints back byte for byte, or one fault. No
 * exception leaves it, whatever the bytes are. Immutable and thread-safe.
 *
 * <pre>{@code
 * SyntaxTree tree = new PythonParser().parse("model.py", bytes).tree().orElseThrow();
 * }</pre>
 */
public final class PythonParser implements SourceParser {
  /** Room for the deepest nesting that {@link ParserLimits} lets pass by default. */
  private static final long STACK = 256L << 20;

  private final ParserLimits limits;

  /** A parser with {@link ParserLimits#DEFAULT}. */
  public PythonParser() {
    this(ParserLimits.DEFAULT);
  }

  public PythonParser(ParserLimits limits) {
    this.limits = limits;
  }

  @Override
  public ParseResult parse(String path, byte[] bytes) {
    if (bytes.length > limits.fileSize()) {
      List<String> values = List.of("" + bytes.length, "" + limits.fileSize());
      return refused(new Fault("PY-FILE-SIZE", values, 0, 0, ""));
    }
    try {
      return parse(path, SourceText.decode(bytes).text());
    } catch (SourceText.Undecodable e) {
      return refused(new Fault("PY-ENCODING", List.of(e.reason()), e.line(), 1, ""));
    }
  }

  /** Parses text that is decoded already. */
  public ParseResult parse(String path, String source) {
    int nul = source.indexOf('\0');
    if (nul >= 0) {
      return refused(fault(source, "PY-NUL-BYTE", nul, List.of("" + nul)));
    }
    AtomicReference<ParseResult> result = new AtomicReference<>();
    Thread worker = new Thread(null, () -> result.set(attempt(path, source)), "parse", STACK);
    worker.start();
    boolean interrupted = false;
    while (true) {
      try {
        worker.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return Objects.requireNonNull(result.get());
  }

  private ParseResult attempt(String path, String source) {
    try {
      LexTokens tokens = tokens(source);
      PythonGrammar.FileContext file = GrammarRun.of(tokens, PythonGrammar::file);
      Draft module = new TreeBuilder(source, tokens, limits).module(file);
      SyntaxTree tree = Flattening.tree(path, source, tokens, module);
      SemanticChecks.check(tree, tokens);
      return new ParseResult(Optional.of(tree), List.of());
    } catch (SourceError e) {
      return refused(fault(source, e));
    } catch (StackOverflowError e) {
      return refused(
          fault(
              source,
              new SourceError(
                  SourceError.NESTING,
                  0,
                  "The nesting exceeds what the parser can hold (" + limits.nesting() + ").",
                  "Split the code.")));
    }
  }

  /** The tokens; where the text cannot be cut, a syntax error before that place is told first. */
  private LexTokens tokens(String source) {
    Tokenizer tokenizer = Tokenizer.file(source, limits.nesting());
    try {
      return tokenizer.run();
    } catch (SourceError error) {
      if (tokenizer.isRecoverable(error)) {
        LexTokens before = tokenizer.cutOff();
        try {
          GrammarRun.of(before, PythonGrammar::file);
        } catch (SourceError earlier) {
          if (earlier.offset() < before.get(before.size() - 1).start && !earlier.atEnd()) {
            throw earlier;
          }
        }
      }
      throw error;
    }
  }

  private static ParseResult refused(Fault fault) {
    return new ParseResult(Optional.empty(), List.of(fault));
  }

  private static Fault fault(String source, SourceError error) {
    int offset = Math.min(error.offset(), source.length());
    List<String> values = List.of(withToken(error.sentence(), source, offset), error.advice());
    return fault(source, error.code(), offset, values);
  }

  private static Fault fault(String source, String code, int offset, List<String> values) {
    int line = 1;
    int start = source.startsWith("\uFEFF") && offset > 0 ? 1 : 0;
    for (int i = 0; i < offset; i++) {
      char c = source.charAt(i);
      boolean joined = c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !joined)) {
        line++;
        start = i + 1;
      }
    }
    int end = start;
    while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
      end++;
    }
    int column = 1 + source.codePointCount(start, Math.max(start, offset));
    return new Fault(code, values, line, column, source.substring(start, end));
  }

  /** A message that names no value names the word at the place. */
  private static String withToken(String message, String source, int offset) {
    if (message.indexOf('(') >= 0 || offset >= source.length()) {
      return message;
    }
    int end = Math.max(offset + 1, Words.end(source, offset, source.length()));
    String word = source.substring(offset, end).strip();
    return message.substring(0, message.length() - 1) + " (" + word + ").";
  }
}
