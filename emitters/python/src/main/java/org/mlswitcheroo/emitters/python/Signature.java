package org.mlswitcheroo.emitters.python;

import java.util.List;
import org.mlswitcheroo.facts.target.AddParameter;

/**
 * Puts new parameters where their kind belongs and keeps the markers {@code /} and {@code *}
 * meaningful.
 */
final class Signature {
  private Signature() {}

  static void complete(
      List<Entry> entries, List<AddParameter> added, boolean lambda, boolean lines) {
    for (AddParameter parameter : added) {
      Out text =
          new Out().add(lambda ? withoutAnnotation(parameter.text()) : parameter.text(), parameter);
      if (!parameter.keywordOnly()) {
        entries.add(star(entries), Entry.added(text, lines));
        continue;
      }
      int at = doubleStar(entries);
      if (star(entries) == at) {
        entries.add(at++, Entry.added(new Out().add("*", parameter), lines));
      }
      entries.add(at, Entry.added(text, lines));
    }
    for (int i = entries.size() - 1; i >= 0; i--) {
      String marker = entries.get(i).out().text();
      boolean last = i + 1 == entries.size() || entries.get(i + 1).out().text().startsWith("**");
      if (marker.equals("*") && last || marker.equals("/") && i == 0) {
        entries.remove(i);
      }
    }
  }

  private static int doubleStar(List<Entry> entries) {
    int size = entries.size();
    return size > 0 && entries.get(size - 1).out().text().startsWith("**") ? size - 1 : size;
  }

  private static int star(List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).out().text().startsWith("*")) {
        return i;
      }
    }
    return entries.size();
  }

  private static String withoutAnnotation(String text) {
    int colon = text.indexOf(':');
    int value = text.indexOf('=');
    if (colon < 0 || value >= 0 && value < colon) {
      return text;
    }
    String name = text.substring(0, colon).strip();
    return value < 0 ? name : name + "=" + text.substring(value + 1).strip();
  }
}
