package org.mlswitcheroo.parsers.python;

import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** One run of the grammar: with the fast prediction first, with the full one when that fails. */
final class GrammarRun {
  private GrammarRun() {}

  /** Applies a rule to all tokens. */
  static <T> T of(LexTokens tokens, Function<PythonGrammar, T> rule) {
    PythonGrammar parser = new PythonGrammar(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    try {
      return rule.apply(parser);
    } catch (ParseCancellationException fast) {
      parser.reset();
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      try {
        return rule.apply(parser);
      } catch (ParseCancellationException full) {
        throw refused(tokens, full);
      }
    }
  }

  private static SourceError refused(LexTokens tokens, ParseCancellationException failure) {
    LexToken token =
        failure.getCause() instanceof RecognitionException e && e.getOffendingToken() != null
            ? (LexToken) e.getOffendingToken()
            : tokens.get(tokens.index());
    LexToken before = token.getTokenIndex() > 0 ? tokens.get(token.getTokenIndex() - 1) : token;
    return switch (token.getType()) {
      case PythonGrammar.INDENT -> unexpectedIndent(tokens, token);
      case PythonGrammar.NEWLINE ->
          SourceError.syntax(
              token.start, "The line ends too early after (" + before.getText() + ").", "");
      case Token.EOF, PythonGrammar.DEDENT -> ended(tokens, token);
      default ->
          before.getType() == PythonGrammar.NEWLINE
                  && token.getTokenIndex() > 1
                  && tokens.get(token.getTokenIndex() - 2).getType() == PythonGrammar.COLON
              ? new SourceError(
                  SourceError.INDENTATION,
                  token.start,
                  "An indented block is missing before (" + token.getText() + ").",
                  "Indent the line or write (pass).")
              : SourceError.syntax(
                  token.start, "The syntax is not valid at (" + token.getText() + ").", "");
    };
  }

  private static SourceError unexpectedIndent(LexTokens tokens, LexToken token) {
    LexToken next = tokens.get(token.getTokenIndex() + 1);
    return new SourceError(
        SourceError.INDENTATION,
        next.start,
        "The line is indented without a block to open (" + next.getText() + ").",
        "Align the line with the one before.");
  }

  /** The last line, or the line that should have opened a block, is the place of the error. */
  private static SourceError ended(LexTokens tokens, LexToken token) {
    int at = Math.max(0, token.getTokenIndex() - 1);
    while (at > 0 && tokens.get(at).getText().isBlank()) {
      at--;
    }
    LexToken last = tokens.get(at);
    return last.getType() == PythonGrammar.COLON
        ? new SourceError(
            SourceError.INDENTATION,
            last.start,
            "An indented block is missing after (" + last.getText() + ").",
            "Indent the line or write (pass).")
        : SourceError.syntax(
            last.start, "The block or file ends too early after (" + shown(last) + ").", "");
  }

  private static String shown(LexToken token) {
    return token.getText().isBlank() ? "line end" : token.getText();
  }
}
