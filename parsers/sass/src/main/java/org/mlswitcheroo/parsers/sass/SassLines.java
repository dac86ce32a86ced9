package org.mlswitcheroo.parsers.sass;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.mlswitcheroo.facts.asm.AsmLine;
import org.mlswitcheroo.facts.asm.AsmLine.Kind;
import org.mlswitcheroo.facts.asm.Instruction;

/** Says what each line is; it knows whether the lines before it opened a function. */
final class SassLines {
  private static final Pattern CODE =
      Pattern.compile("\\s*(\\{|\\[[^]]*])?\\s*/\\*[0-9a-fA-F]{4}.*");
  private static final Pattern TEXT_SECTION =
      Pattern.compile("\\.section\\s+\"?\\.text\\.([^\",\\s]+).*");
  private static final Pattern FUNCTION = Pattern.compile("Function\\s*:\\s*(\\S+)");
  private static final Pattern ARCHITECTURE =
      Pattern.compile("(?:\\.target|code for|arch\\s*=)\\s*(sm_\\w+).*");
  private static final Pattern LABEL = Pattern.compile("([^\\s:()]+):");

  private final SassGrammarLexer lexer = new SassGrammarLexer(CharStreams.fromString(""));
  private final SassGrammarParser grammar = new SassGrammarParser(new CommonTokenStream(lexer));
  private boolean inside;

  SassLines() {
    lexer.removeErrorListeners();
    grammar.removeErrorListeners();
    grammar.setErrorHandler(new BailErrorStrategy());
    grammar.getInterpreter().setPredictionMode(PredictionMode.SLL);
  }

  /** One line of the listing. */
  AsmLine line(int number, String text) {
    if (CODE.matcher(text).lookingAt()) {
      return code(number, text);
    }
    String bare = bare(text);
    if (bare.isEmpty() || bare.startsWith("//")) {
      return AsmLine.of(number, Kind.OTHER, text, "");
    }
    if (bare.startsWith("...")) {
      inside = false;
      return AsmLine.of(number, Kind.OTHER, text, "");
    }
    Matcher m = ARCHITECTURE.matcher(bare);
    if (m.matches()) {
      return AsmLine.of(number, Kind.ARCHITECTURE, text, m.group(1));
    }
    m = FUNCTION.matcher(bare);
    if (m.matches()) {
      inside = true;
      return AsmLine.of(number, Kind.FUNCTION, text, m.group(1));
    }
    m = TEXT_SECTION.matcher(bare);
    if (m.matches()) {
      inside = true;
      return AsmLine.of(number, Kind.FUNCTION, text, m.group(1));
    }
    m = LABEL.matcher(bare);
    if (m.matches()) {
      return AsmLine.of(number, Kind.LABEL, text, m.group(1));
    }
    if (bare.startsWith(".")) {
      inside &= !bare.startsWith(".section");
      return AsmLine.of(number, Kind.DIRECTIVE, text, bare.split("\\s", 2)[0]);
    }
    return AsmLine.of(number, inside ? Kind.UNKNOWN : Kind.OTHER, text, bare);
  }

  /** The line without blanks around it and without encodings. */
  private static String bare(String text) {
    String bare = text.strip();
    int open = bare.indexOf("/*");
    while (open >= 0) {
      int close = bare.indexOf("*/", open + 2);
      if (close < 0) {
        break;
      }
      bare = (bare.substring(0, open) + bare.substring(close + 2)).strip();
      open = bare.indexOf("/*");
    }
    return bare;
  }

  private AsmLine code(int number, String text) {
    lexer.setInputStream(CharStreams.fromString(text));
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    grammar.setTokenStream(tokens);
    try {
      Instruction found = SassOperands.instruction(grammar.instruction(), number);
      return new AsmLine(number, Kind.INSTRUCTION, joined(tokens), "", List.of(found));
    } catch (ParseCancellationException | NumberFormatException e) {
      String word = SassOperands.mnemonicOf(text);
      return AsmLine.of(number, Kind.UNKNOWN, text, word);
    }
  }

  private static String joined(CommonTokenStream tokens) {
    StringBuilder out = new StringBuilder();
    for (Token token : tokens.getTokens()) {
      if (token.getType() != Token.EOF) {
        out.append(token.getText());
      }
    }
    return out.toString();
  }
}
