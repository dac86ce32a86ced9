package org.mlswitcheroo.odl.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with holes that have another form as a whole. A hole stands for what reaches to the next
 * part of the phrase with all brackets closed; a hole at the beginning for the value that ends
 * there.
 */
final class Phrases {
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

  private final Map<String, String> phrases;

  Phrases(Map<String, String> phrases) {
    this.phrases = phrases;
  }

  /** A text with every phrase in it replaced. */
  String apply(String text) {
    String said = text;
    for (Map.Entry<String, String> phrase : phrases.entrySet()) {
      said = apply(said, Phrase.of(phrase.getKey()), phrase.getValue());
    }
    return said;
  }

  private static String apply(String text, Phrase phrase, String form) {
    int from = text.length();
    String said = text;
    while (from >= 0) { // from the end, so that what is replaced is not looked at again
      int at = said.lastIndexOf(phrase.parts.get(0), from);
      if (at < 0) {
        return said;
      }
      PythonText python = new PythonText(said);
      Map<String, String> holes = new LinkedHashMap<>();
      int end = python.isCode(at) ? phrase.end(said, python, at, holes) : -1;
      int start = at;
      if (end >= 0 && phrase.isReceived) {
        start = python.start(at);
        holes.put(phrase.holes.get(0), said.substring(start, at));
      }
      if (end >= 0 && !isInside(said, start)) {
        said = said.substring(0, start) + filled(form, holes) + said.substring(end);
        from = start - 1;
      } else {
        from = at - 1;
      }
    }
    return said;
  }

  /** Whether a place is in the middle of a name. */
  private static boolean isInside(String text, int at) {
    boolean before =
        at > 0
            && (text.charAt(at - 1) == '.' || Character.isJavaIdentifierPart(text.charAt(at - 1)));
    return before && Character.isJavaIdentifierPart(text.charAt(at));
  }

  private static String filled(String form, Map<String, String> holes) {
    return HOLE.matcher(form)
        .replaceAll(
            found -> Matcher.quoteReplacement(holes.getOrDefault(found.group(1), found.group())));
  }

  /** A phrase cut at its holes: part, hole, part, ... */
  private static final class Phrase {
    private final List<String> parts;
    private final List<String> holes;
    private final boolean isReceived;

    private Phrase(List<String> parts, List<String> holes, boolean isReceived) {
      this.parts = parts;
      this.holes = holes;
      this.isReceived = isReceived;
    }

    static Phrase of(String text) {
      List<String> parts = new ArrayList<>();
      List<String> holes = new ArrayList<>();
      Matcher hole = HOLE.matcher(text);
      int from = 0;
      while (hole.find()) {
        parts.add(text.substring(from, hole.start()));
        holes.add(hole.group(1));
        from = hole.end();
      }
      parts.add(text.substring(from));
      boolean isReceived = parts.get(0).isEmpty();
      return new Phrase(isReceived ? parts.subList(1, parts.size()) : parts, holes, isReceived);
    }

    /** Where the phrase ends that begins at a place with its first part, or -1. */
    int end(String text, PythonText python, int at, Map<String, String> found) {
      int i = at + parts.get(0).length();
      for (int part = 1; part < parts.size(); part++) {
        int to = next(text, python, i, parts.get(part));
        if (to < 0) {
          return -1;
        }
        found.put(holes.get(part - (isReceived ? 0 : 1)), text.substring(i, to));
        i = to + parts.get(part).length();
      }
      return i;
    }

    private static int next(String text, PythonText python, int from, String part) {
      for (int i = from; i < text.length(); i++) {
        if (python.isCode(i) && text.startsWith(part, i)) {
          return i;
        }
        if (python.isCode(i) && "([{".indexOf(text.charAt(i)) >= 0 && python.partner(i) > i) {
          i = python.partner(i);
        } else if (python.isCode(i) && ")]}".indexOf(text.charAt(i)) >= 0) {
          return -1;
        }
      }
      return -1;
    }
  }
}
