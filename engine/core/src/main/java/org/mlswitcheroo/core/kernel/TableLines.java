package org.mlswitcheroo.core.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables that the build makes of {@code odl/emit} and its neighbours. */
public final class TableLines {
  private TableLines() {}

  /** Whether a table is there. */
  public static boolean has(String name) {
    return TableLines.class.getClassLoader().getResource(resource(name)) != null;
  }

  private static String resource(String name) {
    return "META-INF/ml_switcheroo/emit/" + name + ".tsv";
  }

  /** The fields of the lines of a table on the class path. */
  public static List<String[]> of(String name) {
    String resource = resource(name);
    try (InputStream in = TableLines.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the table (" + resource + ") is missing");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fields of lines. */
  public static List<String[]> of(List<String> lines) {
    List<String[]> found = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      for (int i = 0; i < fields.length; i++) {
        fields[i] = plain(fields[i]);
      }
      found.add(fields);
    }
    return found;
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        char next = text.charAt(++i);
        out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
