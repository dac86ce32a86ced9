package org.mlswitcheroo.cli.report;

import java.util.Iterator;
import java.util.Map;

/**
 * Writes maps, lists, texts, numbers and booleans as indented JSON; keys keep the order of the map.
 */
public final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** The JSON text of a value, with a final newline. */
  public static String text(Object value) {
    Json json = new Json();
    json.value(value, 0);
    return json.out.append('\n').toString();
  }

  private void value(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      items('{', '}', map.entrySet().iterator(), depth);
    } else if (value instanceof Iterable<?> list) {
      items('[', ']', list.iterator(), depth);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      quoted(String.valueOf(value));
    }
  }

  private void items(char open, char close, Iterator<?> items, int depth) {
    out.append(open);
    boolean any = items.hasNext();
    while (items.hasNext()) {
      newline(depth + 1);
      Object item = items.next();
      if (item instanceof Map.Entry<?, ?> entry) {
        quoted(String.valueOf(entry.getKey()));
        out.append(": ");
        value(entry.getValue(), depth + 1);
      } else {
        value(item, depth + 1);
      }
      out.append(items.hasNext() ? "," : "");
    }
    if (any) {
      newline(depth);
    }
    out.append(close);
  }

  private void newline(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private void quoted(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x7f || Character.isSurrogate(c)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
