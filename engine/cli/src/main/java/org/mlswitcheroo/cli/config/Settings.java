package org.mlswitcheroo.cli.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.NearestName;
import org.mlswitcheroo.core.session.Limits;
import org.mlswitcheroo.parsers.python.ParserLimits;

/**
 * The settings of one run: options, then {@code --config}, then the table {@code
 * [tool.ml_switcheroo]} of the nearest {@code pyproject.toml}. Of a text, number or flag the first
 * of these holds; lists add up. Immutable.
 */
public final class Settings {
  private static final String TABLE = "ml_switcheroo";
  private final Map<SettingKey, Object> values = new EnumMap<>(SettingKey.class);

  private Settings() {}

  /**
   * Reads the settings of a command.
   *
   * @param near the file or folder that the command is about
   */
  public static Settings of(Arguments arguments, Path near) {
    Settings settings = new Settings();
    settings.project(near);
    settings.given(arguments.values("config"));
    for (SettingKey key : List.of(SettingKey.EXCLUDE, SettingKey.ODL, SettingKey.RULES)) {
      if (!arguments.values(key.key()).isEmpty()) {
        settings.more(key, arguments.values(key.key()));
      }
    }
    for (SettingKey key :
        List.of(
            SettingKey.FAIL_ON,
            SettingKey.GRAPH_CHECK,
            SettingKey.LAYOUT,
            SettingKey.SOURCE,
            SettingKey.TARGET)) {
      arguments.value(key.key()).ifPresent(text -> settings.option(key, text));
    }
    if (arguments.has("strict")) {
      settings.values.put(SettingKey.STRICT, true);
    }
    if (arguments.has("no-check")) {
      settings.values.put(SettingKey.CHECK, false);
    }
    return settings;
  }

  /** The dialect of the input, absent when it is to be inferred. */
  public Optional<String> source() {
    return text(SettingKey.SOURCE);
  }

  /** The dialect of the output. */
  public String target(String command) {
    return text(SettingKey.TARGET)
        .orElseThrow(
            () ->
                CommandException.usage(
                    command + " needs the option (--target).",
                    "Maybe see: ml_switcheroo " + command + " --help"));
  }

  /** The least severity for exit status 1. */
  public String failOn() {
    return text(SettingKey.FAIL_ON).orElse("error");
  }

  /** What becomes of the layout of public methods. */
  public String layout() {
    return text(SettingKey.LAYOUT).orElse("preserve");
  }

  /** Whether nothing is written when there is an error finding. */
  public boolean strict() {
    return flag(SettingKey.STRICT, false);
  }

  /** Whether results are read again. */
  public boolean check() {
    return flag(SettingKey.CHECK, true);
  }

  /** Globs of paths that are left out. */
  public List<String> exclude() {
    return list(SettingKey.EXCLUDE);
  }

  /** Folders of operations, the last before the others. */
  public List<Path> odl() {
    return list(SettingKey.ODL).stream().map(Path::of).toList();
  }

  /** Folders of rules, the last before the others. */
  public List<Path> rules() {
    return list(SettingKey.RULES).stream().map(Path::of).toList();
  }

  /** The report of the command ci whose failures are not converted. */
  public Optional<Path> validationReport() {
    return text(SettingKey.VALIDATION_REPORT).map(Path::of);
  }

  /** The same without a report of the command ci, which makes one. */
  public Settings withoutReport() {
    Settings other = new Settings();
    other.values.putAll(values);
    other.values.remove(SettingKey.VALIDATION_REPORT);
    return other;
  }

  /** What a session may use up. */
  public Limits limits() {
    return new Limits(
        count(SettingKey.MAX_FIRINGS, Limits.DEFAULT.firings()),
        values.get(SettingKey.MAX_SECONDS) instanceof Number seconds
            ? seconds.doubleValue()
            : Limits.DEFAULT.seconds(),
        Limits.GraphChecking.valueOf(
            text(SettingKey.GRAPH_CHECK).orElse("off").toUpperCase(Locale.ROOT)));
  }

  /** The sizes that the parser takes. */
  public ParserLimits parserLimits() {
    return new ParserLimits(
        count(SettingKey.MAX_FILE_SIZE, ParserLimits.DEFAULT.fileSize()),
        count(SettingKey.MAX_NESTING, ParserLimits.DEFAULT.nesting()));
  }

  private Optional<String> text(SettingKey key) {
    return Optional.ofNullable(values.get(key)).map(Object::toString);
  }

  private boolean flag(SettingKey key, boolean otherwise) {
    return values.get(key) instanceof Boolean value ? value : otherwise;
  }

  private int count(SettingKey key, int otherwise) {
    return values.get(key) instanceof Number value ? value.intValue() : otherwise;
  }

  private List<String> list(SettingKey key) {
    return values.get(key) instanceof List<?> all
        ? all.stream().map(Object::toString).toList()
        : List.of();
  }

  private void more(SettingKey key, List<?> added) {
    List<Object> all = new ArrayList<>(list(key));
    all.addAll(added);
    values.put(key, all);
  }

  private void put(SettingKey key, Object value) {
    if (value instanceof List<?> list) {
      more(key, list);
    } else {
      values.put(key, value);
    }
  }

  private void option(SettingKey key, String text) {
    values.put(
        key,
        key.read(text)
            .orElseThrow(
                () ->
                    CommandException.usage(
                        "the option (--" + key.key() + ") has no value (" + text + ").",
                        "Maybe one of: " + String.join(", ", key.choices()) + ".")));
  }

  private void given(List<String> pairs) {
    Map<SettingKey, String> seen = new EnumMap<>(SettingKey.class);
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw CommandException.usage(
            "the option (--config) takes KEY=VALUE, got (" + pair + ").", "");
      }
      String name = pair.substring(0, equals).strip();
      String text = pair.substring(equals + 1).strip();
      SettingKey key = key(name, "the option (--config)");
      Object value = key.read(text).orElseThrow(() -> form(key, "(--config " + pair + ")"));
      String other = seen.put(key, text);
      if (other != null && key.form() != SettingKey.Form.LIST) {
        throw CommandException.usage(
            "the option (--config " + name + ") is given twice (" + other + ", " + text + ").", "");
      }
      put(key, value);
    }
  }

  private static SettingKey key(String name, String place) {
    return SettingKey.of(name)
        .orElseThrow(
            () ->
                CommandException.usage(
                    place + " has no key (" + name + ").",
                    NearestName.advice(
                        name,
                        SettingKey.keys(),
                        "Maybe one of: " + String.join(", ", SettingKey.keys()) + ".")));
  }

  private static CommandException form(SettingKey key, String place) {
    String said =
        key.choices().isEmpty() ? key.form().said : "one of: " + String.join(", ", key.choices());
    return CommandException.usage(
        place + " is no value for the key (" + key.key() + ").", "Maybe write " + said + ".");
  }

  private void project(Path near) {
    Path absolute = near.toAbsolutePath().normalize();
    for (Path folder = absolute; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("pyproject.toml");
      if (Files.isRegularFile(file) && Files.isReadable(file)) {
        try {
          String text = Files.readString(file, StandardCharsets.UTF_8);
          if (text.contains(TABLE)) {
            project(file, folder, text);
          }
        } catch (IOException e) {
          throw CommandException.of(e, "read", "the settings (" + file + ")");
        }
        return;
      }
    }
  }

  private void project(Path file, Path folder, String text) {
    List<Toml.Entry> entries;
    try {
      entries = Toml.read(text);
    } catch (Toml.Invalid e) {
      throw CommandException.usage(
          file + ":" + e.line() + " is no valid TOML: " + e.getMessage() + ".", "");
    }
    for (Toml.Entry entry : entries) {
      List<String> path = entry.path();
      if (path.size() > 2 && path.subList(0, 2).equals(List.of("tool", TABLE))) {
        String place = file + ":" + entry.line() + " [tool." + TABLE + "]";
        SettingKey key = key(String.join(".", path.subList(2, path.size())), place);
        Object value = key.checked(entry.value()).orElseThrow(() -> form(key, place));
        put(key, key.isPath() ? below(folder, value) : value);
      }
    }
  }

  /** Paths of a project's file are relative to its folder. */
  private static Object below(Path folder, Object value) {
    if (value instanceof String text) {
      return ((List<?>) below(folder, List.of(text))).get(0);
    }
    Path here = Path.of("").toAbsolutePath();
    List<String> found = new ArrayList<>();
    for (Object each : value instanceof List<?> list ? list : List.of()) {
      try {
        Path path = folder.resolve(each.toString()).normalize();
        found.add((path.startsWith(here) ? here.relativize(path) : path).toString());
      } catch (InvalidPathException e) {
        throw CommandException.usage("(" + each + ") is no path: " + e.getReason() + ".", "");
      }
    }
    return found;
  }

  /** The keys, for help pages. */
  public static List<String> keys() {
    return Stream.of(SettingKey.values()).map(SettingKey::key).toList();
  }
}
