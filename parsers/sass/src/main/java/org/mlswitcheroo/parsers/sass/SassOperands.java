package org.mlswitcheroo.parsers.sass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;

/** Turns the parse tree of one line into an instruction. */
final class SassOperands {
  private static final Pattern REGISTER = Pattern.compile("(R|UR|P|UP|B|SB)(\\d{1,4})");
  private static final Pattern WORD = Pattern.compile("\\*/\\s*(?:@!?\\w+\\s+)?([\\w.]+)");

  private SassOperands() {}

  /** The word that stands where the name of an instruction is expected. */
  static String mnemonicOf(String text) {
    Matcher m = WORD.matcher(text);
    return m.find() ? m.group(1) : text.strip();
  }

  static Instruction instruction(SassGrammarParser.InstructionContext tree, int line) {
    String address = tree.ADDRESS().getText();
    List<String> name = words(tree.WORD().getText());
    List<Operand> operands = new ArrayList<>();
    if (tree.operands() != null) {
      tree.operands().operand().forEach(o -> operands.add(operand(o)));
    }
    Optional<Operand> guard = Optional.empty();
    if (tree.guard() != null) {
      String sign = tree.guard().NOT() == null ? "" : "!";
      guard = Optional.of(word(tree.guard().WORD().getText(), sign));
    }
    return new Instruction(
        line,
        Long.parseLong(address.substring(2, address.length() - 2), 16),
        name.get(0),
        name.subList(1, name.size()),
        guard,
        operands,
        List.of(),
        false);
  }

  private static Operand operand(SassGrammarParser.OperandContext tree) {
    String signs = signs(tree.sign());
    Operand inner = atom(tree.atom(), signs);
    if (tree.tail() == null) {
      return inner;
    }
    List<String> suffixes = new ArrayList<>(inner.suffixes());
    suffixes.addAll(words(tree.tail().getText().substring(1)));
    return inner.with(inner.signs(), suffixes);
  }

  private static Operand atom(SassGrammarParser.AtomContext tree, String signs) {
    if (tree instanceof SassGrammarParser.NumberContext number) {
      return number(number.NUMBER().getText(), signs);
    }
    if (tree instanceof SassGrammarParser.BankedContext banked) {
      return bracketed(banked.WORD().getText(), banked.bracket(), signs);
    }
    if (tree instanceof SassGrammarParser.MemoryContext memory) {
      return bracketed("", memory.bracket(), signs);
    }
    if (tree instanceof SassGrammarParser.LabelContext label) {
      String text = label.LABEL().getText();
      return Operand.named(Kind.LABEL, text.substring(2, text.length() - 1));
    }
    if (tree instanceof SassGrammarParser.AbsoluteContext absolute) {
      String all = signs + "|" + signs(absolute.sign());
      Operand inner =
          absolute.bracket().isEmpty()
              ? word(absolute.WORD().getText(), all)
              : bracketed(absolute.WORD().getText(), absolute.bracket(), all);
      return inner;
    }
    if (tree instanceof SassGrammarParser.AbsoluteNumberContext absolute) {
      return number(absolute.NUMBER().getText(), signs + "|");
    }
    if (tree instanceof SassGrammarParser.WordContext word) {
      return word(word.WORD().getText(), signs);
    }
    return Operand.named(Kind.TEXT, tree.getText());
  }

  private static Operand bracketed(
      String name, List<SassGrammarParser.BracketContext> brackets, String signs) {
    List<Operand> last = terms(brackets.get(brackets.size() - 1));
    if (name.equals("c") || name.equals("cx")) {
      List<Operand> first = terms(brackets.get(0));
      boolean fixed = !first.isEmpty() && first.get(0).is(Kind.INTEGER);
      int bank = fixed ? (int) first.get(0).value() : -1;
      return new Operand(Kind.CONSTANT, name, bank, 1, 0, signs, List.of(), last);
    }
    List<Operand> parts = new ArrayList<>();
    if (name.isEmpty()) {
      brackets.forEach(b -> parts.addAll(terms(b)));
    } else {
      parts.addAll(last);
    }
    return new Operand(Kind.MEMORY, name, -1, 1, 0, signs, List.of(), parts);
  }

  private static List<Operand> terms(SassGrammarParser.BracketContext tree) {
    List<Operand> parts = new ArrayList<>();
    for (SassGrammarParser.TermContext term : tree.term()) {
      String signs = signs(term.sign());
      parts.add(
          term.NUMBER() == null
              ? word(term.WORD().getText(), signs)
              : number(term.NUMBER().getText(), signs));
    }
    return parts;
  }

  private static Operand number(String text, String signs) {
    boolean negative = signs.contains("-");
    String rest = signs.replace("-", "");
    boolean hex = text.startsWith("0x");
    if (!hex && (text.contains(".") || text.contains("e") || text.contains("E"))) {
      double value = Double.parseDouble(text);
      return Operand.real(text, negative ? -value : value).with(rest, List.of());
    }
    long value = hex ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
    String form = hex ? "0x" : "";
    return new Operand(
        Kind.INTEGER, form, -1, 1, negative ? -value : value, rest, List.of(), List.of());
  }

  private static Operand word(String text, String signs) {
    List<String> words = words(text);
    String base = words.get(0);
    List<String> suffixes = words.subList(1, words.size());
    Matcher register = REGISTER.matcher(base);
    if (register.matches()) {
      int number = Integer.parseInt(register.group(2));
      return Operand.register(register.group(1), number, 1).with(signs, suffixes);
    }
    boolean negative = signs.contains("-");
    if (base.equals("INF")) {
      double value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      return Operand.real(base, value).with("", suffixes);
    }
    if (base.equals("QNAN") || base.equals("SNAN")) {
      return Operand.real(base, Double.NaN).with(signs, suffixes);
    }
    if (base.startsWith("SR_")) {
      return Operand.named(Kind.SPECIAL, text);
    }
    return Operand.named(Kind.SPECIAL, base).with(signs, suffixes);
  }

  private static String signs(List<SassGrammarParser.SignContext> tree) {
    StringBuilder out = new StringBuilder();
    tree.forEach(sign -> out.append(sign.getText()));
    return out.toString().replace("+", "");
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\.")).filter(w -> !w.isEmpty()).toList();
  }
}
