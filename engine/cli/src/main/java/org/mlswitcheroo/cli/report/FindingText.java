package org.mlswitcheroo.cli.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mlswitcheroo.facts.Finding;

/** One finding as a person reads it, and as a machine does. */
public final class FindingText {
  private static final int WIDTH = 120;

  private FindingText() {}

  /** Place, severity, code and message; then the line; then advice. */
  public static String of(Finding finding, Colours colours) {
    StringBuilder text = new StringBuilder(colours.bold(place(finding)));
    text.append(' ').append(colours.of(finding.severity(), name(finding)));
    text.append(' ')
        .append(finding.code())
        .append(": ")
        .append(visible(finding.message()))
        .append('\n');
    if (!finding.excerpt().isBlank()) {
      text.append(colours.dim("    " + shortened(visible(finding.excerpt().strip())))).append('\n');
    }
    if (!finding.advice().isEmpty()) {
      text.append("  ").append(advice(finding)).append('\n');
    }
    return text.toString();
  }

  /** The parts of a finding, in order. */
  public static Map<String, Object> json(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", finding.code());
    json.put("severity", name(finding));
    json.put("line", finding.line());
    json.put("column", finding.column());
    json.put("message", finding.message());
    json.put("advice", finding.advice());
    json.put("excerpt", finding.excerpt());
    return json;
  }

  /** The same with the file. */
  public static Map<String, Object> placed(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", finding.file());
    json.putAll(json(finding));
    return json;
  }

  private static String place(Finding finding) {
    String place = visible(finding.file());
    if (finding.line() > 0) {
      place += ":" + finding.line();
    }
    return finding.column() > 0 ? place + ":" + finding.column() : place;
  }

  private static String name(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String advice(Finding finding) {
    String advice = finding.advice();
    if (advice.startsWith("Maybe")) {
      return advice;
    }
    boolean sentence = advice.length() > 1 && Character.isLowerCase(advice.charAt(1));
    String start =
        sentence ? advice.substring(0, 1).toLowerCase(Locale.ROOT) : advice.substring(0, 1);
    return "Maybe " + start + advice.substring(1) + (advice.endsWith(".") ? "" : ".");
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= WIDTH ? text : text.substring(0, text.offsetByCodePoints(0, WIDTH)) + " ...";
  }

  /** Text without characters that steer a terminal. */
  static String visible(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\t]]", "\ufffd");
  }
}
