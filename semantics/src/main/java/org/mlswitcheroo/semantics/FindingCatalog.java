package org.mlswitcheroo.semantics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.Fault;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.Severity;

/** The texts of all findings, from findings.yaml. Immutable and thread-safe. */
public final class FindingCatalog {
  private static final String RESOURCE = "META-INF/ml_switcheroo/findings.yaml";
  private static final String SEVERITY = ": {severity: ";
  private static final String TEXT = ", text: \"";
  private static final String ADVICE = "\", advice: \"";
  private static final String END = "\"}";
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)\\}");
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
          .forEach(catalog::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalog;
  }

  private void add(String line) {
    int severity = line.indexOf(SEVERITY);
    int text = line.indexOf(TEXT);
    int advice = line.lastIndexOf(ADVICE);
    if (severity > 0 && text > severity && advice > text && line.endsWith(END)) {
      String level = line.substring(severity + SEVERITY.length(), text);
      entries.put(
          line.substring(0, severity),
          new Entry(
              Severity.valueOf(level.toUpperCase(Locale.ROOT)),
              line.substring(text + TEXT.length(), advice),
              line.substring(advice + ADVICE.length(), line.length() - END.length())));
    }
  }

  /** All codes. */
  public Set<String> codes() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** The message of a finding with its values in place. */
  public String message(String code, List<String> values) {
    return filled(entry(code).text(), values);
  }

  /** A text with its values in place; braces in a value mean nothing. */
  private static String filled(String text, List<String> values) {
    return HOLE.matcher(text)
        .replaceAll(
            hole -> {
              int index = Integer.parseInt(hole.group(1));
              return Matcher.quoteReplacement(
                  index < values.size() ? values.get(index) : hole.group());
            });
  }

  /** A finding without a place in its file. */
  public Finding of(String code, String file, String... values) {
    return at(code, List.of(values), file, 0, 0, "");
  }

  /** The finding about a source that is refused. */
  public Finding of(Fault fault, String file) {
    return at(fault.code(), fault.values(), file, fault.line(), fault.column(), fault.excerpt());
  }

  /** A finding of the catalog at a place. */
  public Finding at(
      String code, List<String> values, String file, int line, int column, String excerpt) {
    Entry entry = entry(code);
    return new Finding(
        code,
        entry.severity(),
        file,
        line,
        column,
        message(code, values),
        filled(entry.advice(), values),
        excerpt);
  }

  private Entry entry(String code) {
    Entry entry = entries.get(code);
    if (entry == null) {
      throw new IllegalArgumentException("unknown finding code (" + code + ")");
    }
    return entry;
  }
}
