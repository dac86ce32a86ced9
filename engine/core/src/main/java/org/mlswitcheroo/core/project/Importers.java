package org.mlswitcheroo.core.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which definitions of a file the classes of other files use: those are inside of models. A look at
 * the texts of the package is enough, or of the folder of a file that is in no package.
 * Thread-safe.
 */
final class Importers {
  private static final int FILES = 2_000;
  private static final Pattern FROM =
      Pattern.compile(
          "(?m)^[ \\t]*from[ \\t]+(\\.*[\\w.]*)[ \\t]+import[ \\t]+(\\([^)]*\\)|[^\\n#(]+)");
  private static final Pattern MODULE =
      Pattern.compile("(?m)^[ \\t]*import[ \\t]+([\\w.]+)(?:[ \\t]+as[ \\t]+(\\w+))?");
  private final Modules modules;
  private final Map<Path, List<Text>> folders = new ConcurrentHashMap<>();

  /**
   * What a file says of others.
   *
   * @param names dotted paths by the names that it binds them to
   * @param used dotted names in the bodies of its classes
   */
  private record Text(Path file, Map<String, String> names, Set<String> used) {}

  Importers(Modules modules) {
    this.modules = modules;
  }

  /** The names of the top level of a file that classes of other files use. */
  Set<String> usedInClasses(Module module) {
    Set<String> found = new HashSet<>();
    for (Text text : folders.computeIfAbsent(folder(module.file()), Importers::read)) {
      if (text.file().equals(module.file())) {
        continue;
      }
      for (String name : text.used()) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        String path = text.names().get(first);
        if (path != null && mentions(module, path, name)) {
          String whole = dot < 0 ? path : path + name.substring(dot);
          modules.resolve(text.file(), whole).ifPresent(each -> add(module, each, found));
        }
      }
    }
    return found;
  }

  /** Cheap: the last part of what is used is a name of the file. */
  private static boolean mentions(Module module, String path, String name) {
    String whole = name.indexOf('.') < 0 ? path : name;
    return Stream.of(whole.split("\\.")).anyMatch(module.definitions()::containsKey);
  }

  private static void add(Module module, Definition definition, Set<String> found) {
    if (definition.file().equals(module.file())) {
      module
          .definitions()
          .forEach(
              (name, node) -> {
                if (node == definition.node()) {
                  found.add(name);
                }
              });
    }
  }

  /** The outermost package of a file, or its folder. */
  private static Path folder(Path file) {
    Path folder = Modules.folder(file);
    Path root = Modules.outermost(folder);
    return root.equals(folder) ? folder : root.resolve(root.relativize(folder).getName(0));
  }

  private static List<Text> read(Path folder) {
    boolean deep = Files.exists(folder.resolve("__init__.py"));
    try (Stream<Path> files = Files.walk(folder, deep ? Integer.MAX_VALUE : 1)) {
      List<Path> found =
          files.filter(file -> file.toString().endsWith(".py")).sorted().limit(FILES + 1).toList();
      List<Text> texts = new ArrayList<>();
      if (found.size() <= FILES) {
        found.forEach(file -> text(file).ifPresent(texts::add));
      }
      return texts;
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }

  private static Optional<Text> text(Path file) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return Optional.empty();
    }
    Map<String, String> names = new HashMap<>();
    Matcher from = FROM.matcher(text);
    while (from.find()) {
      String before = from.group(1).endsWith(".") ? from.group(1) : from.group(1) + ".";
      for (String part : from.group(2).replaceAll("[()\\\\]|#[^\\n]*", " ").split(",")) {
        String[] words = part.strip().split("\\s+");
        if (!words[0].isEmpty()) {
          names.put(words[words.length - 1], before + words[0]);
        }
      }
    }
    Matcher module = MODULE.matcher(text);
    while (module.find()) {
      String path = module.group(1);
      String first = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
      names.put(
          module.group(2) == null ? first : module.group(2),
          module.group(2) == null ? first : path);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new Text(file, names, used(text)));
  }

  private static Set<String> used(String text) {
    Set<String> used = new HashSet<>();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      if (!line.isBlank() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '#') {
        inside = line.startsWith("class ") || inside && line.charAt(0) == ')';
      }
      if (inside) {
        names(line, used);
      }
    }
    return used;
  }

  /** The dotted names of ASCII letters in a line. */
  private static void names(String line, Set<String> found) {
    int at = 0;
    while (at < line.length()) {
      int start = at++;
      if (isName(line.charAt(start)) && !isDigit(line.charAt(start))) {
        while (at < line.length() && (isName(line.charAt(at)) || line.charAt(at) == '.')) {
          at++;
        }
        found.add(line.substring(start, at));
      }
    }
  }

  private static boolean isName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
