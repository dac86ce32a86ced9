package org.mlswitcheroo.semantics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.Severity;

/** The texts of all findings, from findings.yaml. Immutable and thread-safe. */
public final class FindingCatalog {
  private static final String RESOURCE = "META-INF/ml_switcheroo/findings.yaml";
  private static final Pattern LINE =
      Pattern.compile("([A-Z0-9-]+): \\{severity: (\\w+), text: \"(.*)\", advice: \"(.*)\"}");
  private final Map<String, Entry> entries = new TreeMap<>();

  private record Entry(Severity severity, String text, String advice) {}

  private FindingCatalog() {}

  /** Reads the catalog from the class path. */
  public static FindingCatalog load() {
    FindingCatalog catalog = new FindingCatalog();
    ClassLoader loader = FindingCatalog.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the catalog of findings (" + RESOURCE + ") is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .forEach(
              m ->
                  catalog.entries.put(
                      m.group(1),
                      new Entry(
                          Severity.valueOf(m.group(2).toUpperCase(Locale.ROOT)),
                          m.group(3),
                          m.group(4))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalog;
  }

  /** The message of a finding with its values in place. */
  public String message(String code, List<String> values) {
    String text = entry(code).text();
    for (int i = 0; i < values.size(); i++) {
      text = text.replace("{" + i + "}", values.get(i));
    }
    return text;
  }

  /** A finding of the catalog at a place. */
  public Finding at(
      String code, List<String> values, String file, int line, int column, String excerpt) {
    Entry entry = entry(code);
    return new Finding(
        code, entry.severity(), file, line, column, message(code, values), entry.advice(), excerpt);
  }

  private Entry entry(String code) {
    Entry entry = entries.get(code);
    if (entry == null) {
      throw new IllegalArgumentException("unknown finding code (" + code + ")");
    }
    return entry;
  }
}
