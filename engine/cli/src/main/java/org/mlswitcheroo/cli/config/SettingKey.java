package org.mlswitcheroo.cli.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A key of {@code [tool.ml_switcheroo]} and of {@code --config}. */
enum SettingKey {
  CHECK(Form.FLAG),
  EXCLUDE(Form.LIST),
  FAIL_ON(Form.TEXT, "error", "warning", "note"),
  GRAPH_CHECK(Form.TEXT, "off", "phase", "firing"),
  LAYOUT(Form.TEXT, "preserve", "channels_last"),
  MAX_FILE_SIZE(Form.COUNT),
  MAX_FIRINGS(Form.COUNT),
  MAX_NESTING(Form.COUNT),
  MAX_SECONDS(Form.NUMBER),
  ODL(Form.LIST),
  RULES(Form.LIST),
  SOURCE(Form.TEXT),
  STRICT(Form.FLAG),
  TARGET(Form.TEXT),
  VALIDATION_REPORT(Form.TEXT);

  /** What a key takes. */
  enum Form {
    FLAG("true or false"),
    TEXT("a text"),
    COUNT("a whole number above 0"),
    NUMBER("a number of at least 0"),
    LIST("a list of texts");

    final String said;

    Form(String said) {
      this.said = said;
    }
  }

  private final Form form;
  private final List<String> choices;

  SettingKey(Form form, String... choices) {
    this.form = form;
    this.choices = List.of(choices);
  }

  /** The key as the user writes it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether its values are paths. */
  boolean isPath() {
    return this == ODL || this == RULES || this == VALIDATION_REPORT;
  }

  Form form() {
    return form;
  }

  /** The values that it may have, none when any will do. */
  List<String> choices() {
    return choices;
  }

  /** The key of a name; the report may also be written with an underscore. */
  static Optional<SettingKey> of(String key) {
    String name = key.equals("validation_report") ? VALIDATION_REPORT.key() : key;
    return Stream.of(values()).filter(each -> each.key().equals(name)).findFirst();
  }

  static List<String> keys() {
    return Stream.of(values()).map(SettingKey::key).toList();
  }

  /** The value of a text from the command line, absent when it is of another form. */
  Optional<Object> read(String text) {
    return switch (form) {
      case FLAG ->
          text.equals("true") || text.equals("false")
              ? Optional.of(Boolean.valueOf(text))
              : Optional.empty();
      case COUNT -> text.matches("\\d{1,9}") ? checked(Long.valueOf(text)) : Optional.empty();
      case NUMBER ->
          text.matches("\\d{1,9}(\\.\\d{1,9})?") ? checked(Double.valueOf(text)) : Optional.empty();
      case TEXT, LIST -> checked(form == Form.LIST ? List.of(text) : text);
    };
  }

  /** The value if it is of the right form. */
  Optional<Object> checked(Object value) {
    boolean right =
        switch (form) {
          case FLAG -> value instanceof Boolean;
          case COUNT -> value instanceof Long n && n > 0 && n <= Integer.MAX_VALUE;
          case NUMBER -> value instanceof Number n && n.doubleValue() >= 0;
          case LIST ->
              value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
          case TEXT ->
              value instanceof String text && (choices.isEmpty() || choices.contains(text));
        };
    return right ? Optional.of(value) : Optional.empty();
  }
}
