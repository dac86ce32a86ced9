package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.PrintConflict;

/**
 * The text of a template cut at its holes, with the level of the whole and the slot of each hole.
 *
 * @param pieces text around the holes, one more than holes
 * @param holes number of the value at each hole
 * @param slots place of each hole
 * @param enclosed whether brackets of the template stand around the hole
 * @param level how tightly the whole binds
 */
record TemplateForm(
    List<String> pieces, List<Integer> holes, List<Slot> slots, List<Boolean> enclosed, int level) {
  private static final Pattern HOLE = Pattern.compile("\\{\\{|\\}\\}|\\{(\\d+)\\}");
  private static final Map<String, TemplateForm> KNOWN = new ConcurrentHashMap<>();

  /** Whether the template is nothing but a hole. */
  boolean transparent() {
    return holes.size() == 1 && pieces.get(0).isBlank() && pieces.get(1).isBlank();
  }

  /** The form of a text, kept for the next time. */
  static TemplateForm of(String text) {
    return KNOWN.computeIfAbsent(text, TemplateForm::scan);
  }

  private static TemplateForm scan(String text) {
    List<String> pieces = new ArrayList<>();
    List<Integer> holes = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    Matcher matcher = HOLE.matcher(text);
    int at = 0;
    while (matcher.find()) {
      piece.append(text, at, matcher.start());
      at = matcher.end();
      if (matcher.group(1) == null) {
        piece.append(matcher.group().charAt(0));
      } else {
        pieces.add(piece.toString());
        piece.setLength(0);
        holes.add(Integer.valueOf(matcher.group(1)));
      }
    }
    pieces.add(piece.append(text.substring(at)).toString());
    TemplateScan scan =
        new TemplateScan(Lexer.cut(String.join(String.valueOf(Lexer.HOLE), pieces)));
    if (scan.slots().size() != holes.size()) {
      throw new PrintConflict(
          "a hole of the template (" + text + ") stands in a string or a comment.");
    }
    if (scan.packed()) {
      return unpacked(pieces, holes);
    }
    return new TemplateForm(
        List.copyOf(pieces), List.copyOf(holes), scan.slots(), scan.enclosed(), scan.level());
  }

  /** A tuple without its parentheses; what may be assigned inside of these may not outside. */
  private static TemplateForm unpacked(List<String> pieces, List<Integer> holes) {
    int last = pieces.size() - 1;
    pieces.set(0, pieces.get(0).stripLeading().substring(1));
    String end = pieces.get(last).stripTrailing();
    pieces.set(last, end.substring(0, end.length() - 1));
    TemplateScan scan =
        new TemplateScan(Lexer.cut(String.join(String.valueOf(Lexer.HOLE), pieces)));
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < holes.size(); i++) {
      boolean element = !scan.enclosed().get(i) && scan.slots().get(i).level() == Level.NAMED;
      slots.add(element ? Slot.of(Level.TEST) : scan.slots().get(i));
    }
    return new TemplateForm(
        List.copyOf(pieces), List.copyOf(holes), List.copyOf(slots), scan.enclosed(), Level.PACK);
  }
}
