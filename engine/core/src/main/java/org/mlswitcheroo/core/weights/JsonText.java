package org.mlswitcheroo.core.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON that the build writes: maps, lists, texts, ints, booleans; null is an empty text.
 */
final class JsonText {
  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  /** The map that the text is. */
  static Map<String, Object> map(String text) {
    return mapIn(new JsonText(text).value());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> mapIn(Object value) {
    return (Map<String, Object>) value;
  }

  /** The next character that is no space, which stays. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      throw broken();
    }
    return text.charAt(at);
  }

  private boolean take(char wanted) {
    boolean there = peek() == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private IllegalArgumentException broken() {
    return new IllegalArgumentException(
        "the table of weights is no JSON after (" + at + ") characters\nMaybe build it again.");
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> word();
    };
  }

  private String string() {
    StringBuilder made = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      at += text.charAt(at) == '\\' ? 1 : 0;
      if (at < text.length()) {
        made.append(text.charAt(at));
      }
    }
    if (at >= text.length()) {
      throw broken();
    }
    at++;
    return made.toString();
  }

  private Object word() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    String word = text.substring(start, at);
    try {
      return switch (word) {
        case "true" -> true;
        case "false" -> false;
        case "null" -> "";
        default -> Integer.valueOf(word);
      };
    } catch (NumberFormatException e) {
      at = start;
      throw broken();
    }
  }

  private Map<String, Object> object() {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    while (!take('}')) {
      if (!map.isEmpty() && !take(',') || peek() != '"') {
        throw broken();
      }
      String key = string();
      if (!take(':')) {
        throw broken();
      }
      map.put(key, value());
    }
    return map;
  }

  private List<Object> array() {
    List<Object> list = new ArrayList<>();
    at++;
    while (!take(']')) {
      if (!list.isEmpty() && !take(',')) {
        throw broken();
      }
      list.add(value());
    }
    return list;
  }
}
