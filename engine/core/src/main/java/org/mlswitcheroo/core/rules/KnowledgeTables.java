package org.mlswitcheroo.core.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables that the ODL compiler writes beside the rules. */
public final class KnowledgeTables {
  private static final String FOLDER = "META-INF/ml_switcheroo/";

  private KnowledgeTables() {}

  /** The lines of a table, split at tabs; none when it is absent. */
  public static List<String[]> lines(String name) {
    List<String[]> rows = new ArrayList<>();
    text(name)
        .ifPresent(
            text -> text.lines().filter(l -> !l.isBlank()).forEach(l -> rows.add(l.split("\t"))));
    return rows;
  }

  /** The text of a resource of the knowledge base. */
  public static Optional<String> text(String name) {
    try (InputStream in =
        KnowledgeTables.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return Optional.empty();
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      StringBuilder out = new StringBuilder();
      char[] buffer = new char[8192];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        out.append(buffer, 0, n);
      }
      return Optional.of(out.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
