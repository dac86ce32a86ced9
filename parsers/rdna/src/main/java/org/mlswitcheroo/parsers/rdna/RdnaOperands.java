package org.mlswitcheroo.parsers.rdna;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;

/** Turns the parse tree of one line into one instruction, or into two that are issued together. */
final class RdnaOperands {
  private static final Pattern REGISTER = Pattern.compile("([sv]|ttmp)(\\d{1,4})");
  private static final Pattern FORM = Pattern.compile("(.+?)_(e32|e64|e64_dpp|dpp|dpp8|sdwa)");

  private RdnaOperands() {}

  static List<Instruction> instructions(
      RdnaGrammarParser.InstructionContext tree, int line, long address) {
    List<Instruction> found = new ArrayList<>();
    int count = tree.single().size();
    for (int i = 0; i < count; i++) {
      found.add(instruction(tree.single(i), line, address, i + 1 < count));
    }
    return found;
  }

  private static Instruction instruction(
      RdnaGrammarParser.SingleContext tree, int line, long address, boolean joined) {
    String name = tree.WORD().getText();
    List<String> modifiers = new ArrayList<>();
    Matcher form = FORM.matcher(name);
    if (form.matches()) {
      name = form.group(1);
      modifiers.add(form.group(2));
    }
    if (name.startsWith("v_dual_")) {
      name = "v_" + name.substring("v_dual_".length());
      modifiers.add("dual");
    }
    List<Operand> operands = new ArrayList<>();
    if (tree.operands() != null) {
      tree.operands().operand().forEach(o -> operands.add(operand(o)));
    }
    List<Operand> options = new ArrayList<>();
    tree.option().forEach(o -> options.add(option(o)));
    return new Instruction(
        line, address, name, modifiers, Optional.empty(), operands, options, joined);
  }

  private static Operand operand(RdnaGrammarParser.OperandContext tree) {
    if (tree.piece().size() > 1) {
      return Operand.named(Kind.TEXT, tree.getText());
    }
    RdnaGrammarParser.PieceContext piece = tree.piece(0);
    StringBuilder signs = new StringBuilder();
    piece.sign().forEach(s -> signs.append(s.getText()));
    return atom(piece.atom(), signs.toString());
  }

  private static Operand atom(RdnaGrammarParser.AtomContext tree, String signs) {
    if (tree instanceof RdnaGrammarParser.NumberContext number) {
      return number(number.NUMBER().getText(), signs);
    }
    if (tree instanceof RdnaGrammarParser.RangeContext range) {
      List<RdnaGrammarParser.IndexContext> ends = range.index();
      if (ends.stream().allMatch(e -> e.NUMBER() != null)) {
        int first = Integer.decode(ends.get(0).getText());
        int last = Integer.decode(ends.get(ends.size() - 1).getText());
        int count = Math.max(1, last - first + 1);
        return Operand.register(range.WORD().getText(), first, count).with(signs, List.of());
      }
      return Operand.named(Kind.TEXT, tree.getText());
    }
    if (tree instanceof RdnaGrammarParser.CallContext call) {
      return call(call.WORD().getText(), call.arguments(), signs);
    }
    if (tree instanceof RdnaGrammarParser.AbsoluteContext absolute) {
      return atom(absolute.atom(), signs + "|");
    }
    if (tree instanceof RdnaGrammarParser.ListContext list) {
      List<Operand> parts = list.operands().operand().stream().map(RdnaOperands::operand).toList();
      return Operand.named(Kind.TEXT, tree.getText()).of(parts);
    }
    return word(tree.getText(), signs);
  }

  private static Operand call(
      String name, RdnaGrammarParser.@Nullable ArgumentsContext arguments, String signs) {
    List<Operand> parts =
        arguments == null
            ? List.of()
            : arguments.operand().stream().map(RdnaOperands::operand).toList();
    if (parts.size() == 1 && (name.equals("neg") || name.equals("abs"))) {
      String sign = name.equals("neg") ? "-" : "|";
      return parts.get(0).with(signs + sign + parts.get(0).signs(), parts.get(0).suffixes());
    }
    return Operand.named(Kind.CALL, name).of(parts);
  }

  private static Operand option(RdnaGrammarParser.OptionContext tree) {
    String name = tree.WORD().getText();
    if (tree.value() != null) {
      return Operand.named(Kind.OPTION, name).of(values(tree.value()));
    }
    if (tree.LPAREN() != null) {
      return call(name, tree.arguments(), "");
    }
    return Operand.named(Kind.OPTION, name);
  }

  private static List<Operand> values(RdnaGrammarParser.ValueContext tree) {
    if (tree.NUMBER() != null) {
      StringBuilder signs = new StringBuilder();
      tree.sign().forEach(s -> signs.append(s.getText()));
      return List.of(number(tree.NUMBER().getText(), signs.toString()));
    }
    if (tree.LBRACK() != null) {
      return tree.value().stream().flatMap(v -> values(v).stream()).toList();
    }
    return List.of(Operand.named(Kind.TEXT, tree.getText()));
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
    Matcher register = REGISTER.matcher(text);
    if (register.matches()) {
      int number = Integer.parseInt(register.group(2));
      return Operand.register(register.group(1), number, 1).with(signs, List.of());
    }
    Kind kind = text.startsWith(".") ? Kind.LABEL : Kind.SPECIAL;
    return Operand.named(kind, text).with(signs, List.of());
  }
}
