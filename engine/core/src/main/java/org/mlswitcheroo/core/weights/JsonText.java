package org.mlswitcheroo.core.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the JSON that the build writes: maps, lists, texts, ints, booleans; null is an empty text.
 */
final class JsonText {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([\\[\\]{}:,])|\"((?:[^\"\\\\]|\\\\.)*)\"|(-?\\d+|true|false|null))");

  private final Matcher tokens;
  private int from;

  private JsonText(String text) {
    tokens = TOKEN.matcher(text);
  }

  /** The map that the text is. */
  static Map<String, Object> map(String text) {
    JsonText json = new JsonText(text);
    json.next();
    return mapIn(json.value());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> mapIn(Object value) {
    return (Map<String, Object>) value;
  }

  private void next() {
    if (!tokens.find(from) || tokens.start() != from) {
      throw new IllegalArgumentException(
          "the table of weights is no JSON after (" + from + ") characters\nMaybe build it again.");
    }
    from = tokens.end();
  }

  /** The value that starts at the token. */
  private Object value() {
    if (tokens.group(2) != null) {
      return tokens.group(2).replaceAll("\\\\(.)", "$1");
    }
    if (tokens.group(3) != null) {
      return switch (tokens.group(3)) {
        case "true" -> true;
        case "false" -> false;
        case "null" -> "";
        default -> Integer.valueOf(tokens.group(3));
      };
    }
    return tokens.group(1).equals("{") ? object() : array();
  }

  private Map<String, Object> object() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (next(); !"}".equals(tokens.group(1)); next()) {
      if (!",".equals(tokens.group(1))) {
        String key = String.valueOf(value());
        next();
        next();
        map.put(key, value());
      }
    }
    return map;
  }

  private List<Object> array() {
    List<Object> list = new ArrayList<>();
    for (next(); !"]".equals(tokens.group(1)); next()) {
      if (!",".equals(tokens.group(1))) {
        list.add(value());
      }
    }
    return list;
  }
}
