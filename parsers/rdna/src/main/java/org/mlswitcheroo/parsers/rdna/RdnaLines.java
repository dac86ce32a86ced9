package org.mlswitcheroo.parsers.rdna;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** Says what each line is; it knows which functions the lines before it declared. */
final class RdnaLines {
  private static final Pattern CODE = Pattern.compile("\\s+[a-z][a-z0-9]*_\\w+(\\s.*|$)");
  private static final Pattern LABEL = Pattern.compile("([A-Za-z_.$][\\w.$]*):");
  private static final Pattern SYMBOL = Pattern.compile("[0-9a-f]+ <([^>]+)>:");
  private static final Pattern TYPE = Pattern.compile("\\.type\\s+([^,\\s]+)\\s*,\\s*@function");
  private static final Pattern ARCHITECTURE =
      Pattern.compile("\\.amdgcn_target\\s+\".*-(gfx\\w+).*\"");
  private static final Pattern ADDRESS = Pattern.compile("//\\s*([0-9A-Fa-f]{8,16}):");

  private final RdnaGrammarLexer lexer = new RdnaGrammarLexer(CharStreams.fromString(""));
  private final RdnaGrammarParser grammar = new RdnaGrammarParser(new CommonTokenStream(lexer));
  private final Set<String> functions = new HashSet<>();
  private boolean metadata;
  private boolean inside;
  private long next;

  RdnaLines() {
    lexer.removeErrorListeners();
    grammar.removeErrorListeners();
    grammar.setErrorHandler(new BailErrorStrategy());
    grammar.getInterpreter().setPredictionMode(PredictionMode.SLL);
  }

  /** One line of the listing. */
  AsmLine line(int number, String text) {
    String bare = bare(text);
    if (bare.startsWith(".amdgpu_metadata") || bare.startsWith(".end_amdgpu_metadata")) {
      metadata = bare.startsWith(".amdgpu");
      return AsmLine.of(number, Kind.DIRECTIVE, text, bare);
    }
    if (metadata || bare.isEmpty()) {
      return AsmLine.of(number, Kind.OTHER, text, "");
    }
    Matcher m = LABEL.matcher(bare);
    if (m.matches()) {
      boolean function = functions.contains(m.group(1));
      inside = function || (inside && !bare.startsWith(".Lfunc_end"));
      return AsmLine.of(number, function ? Kind.FUNCTION : Kind.LABEL, text, m.group(1));
    }
    m = SYMBOL.matcher(bare);
    if (m.matches()) {
      inside = true;
      return AsmLine.of(number, Kind.FUNCTION, text, m.group(1));
    }
    if (bare.startsWith(".")) {
      return directive(number, text, bare);
    }
    if (CODE.matcher(text).lookingAt()) {
      return code(number, text);
    }
    return AsmLine.of(number, inside ? Kind.UNKNOWN : Kind.OTHER, text, bare);
  }

  private AsmLine directive(int number, String text, String bare) {
    Matcher m = TYPE.matcher(bare);
    if (m.matches()) {
      functions.add(m.group(1));
    }
    m = ARCHITECTURE.matcher(bare);
    if (m.matches()) {
      return AsmLine.of(number, Kind.ARCHITECTURE, text, m.group(1));
    }
    return AsmLine.of(number, Kind.DIRECTIVE, text, bare.split("\\s", 2)[0]);
  }

  /** The line without blanks around it and without remarks. */
  private static String bare(String text) {
    int end = text.length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == ';' || (c == '/' && i + 1 < end && text.charAt(i + 1) == '/')) {
        end = i;
      }
    }
    return text.substring(0, end).strip();
  }

  private AsmLine code(int number, String text) {
    lexer.setInputStream(CharStreams.fromString(text));
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    grammar.setTokenStream(tokens);
    Matcher m = ADDRESS.matcher(text);
    try {
      long address = m.find() ? Long.parseUnsignedLong(m.group(1), 16) : next;
      next = address + 1;
      List<Instruction> found = RdnaOperands.instructions(grammar.instruction(), number, address);
      return new AsmLine(number, Kind.INSTRUCTION, joined(tokens), "", found);
    } catch (ParseCancellationException | NumberFormatException e) {
      String word = text.strip().split("\\s", 2)[0];
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
