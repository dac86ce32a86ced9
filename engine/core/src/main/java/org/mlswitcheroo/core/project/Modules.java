package org.mlswitcheroo.core.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Finds and reads the files of a project that other files import. A file that is not there, cannot
 * be read or is not valid is as if it were not there. Thread-safe.
 */
final class Modules {
  private static final int UP = 8;
  private static final List<String> MARKERS = List.of(".git", "pyproject.toml", "setup.py");
  private final BiFunction<Path, byte[], Optional<Module>> reader;
  private final Map<Path, Optional<Module>> known = new ConcurrentHashMap<>();
  private final Map<Path, List<Path>> roots = new ConcurrentHashMap<>();
  private final Map<Path, Boolean> there = new ConcurrentHashMap<>();
  private final long largest;

  /**
   * A project.
   *
   * @param reader parses a file
   * @param largest size of a file above which it is passed over
   */
  Modules(BiFunction<Path, byte[], Optional<Module>> reader, long largest) {
    this.reader = reader;
    this.largest = largest;
  }

  /** The file at a path, absent when there is none or it is not valid. */
  Optional<Module> at(Path file) {
    return known.computeIfAbsent(file, this::read);
  }

  /** Takes a file that is parsed already. */
  void put(Module module) {
    known.putIfAbsent(module.file(), Optional.of(module));
  }

  private Optional<Module> read(Path file) {
    try {
      return Files.size(file) > largest
          ? Optional.empty()
          : reader.apply(file, Files.readAllBytes(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What a dotted path means in a file: {@code .conv.Block}, {@code package.conv.Block}. */
  Optional<Definition> resolve(Path from, String path) {
    return resolve(from, path, new HashSet<>());
  }

  private Optional<Definition> resolve(Path from, String path, Set<String> seen) {
    if (!seen.add(from + ":" + path)) {
      return Optional.empty();
    }
    int dots = 0;
    while (dots < path.length() && path.charAt(dots) == '.') {
      dots++;
    }
    List<String> parts = List.of(path.substring(dots).split("\\."));
    if (dots == 0) {
      for (Path root : roots(folder(from))) {
        if (holds(root, parts.get(0))) {
          return below(root, parts, seen);
        }
      }
      return Optional.empty();
    }
    Path folder = from.getParent();
    for (int i = 1; folder != null && i < dots; i++) {
      folder = folder.getParent();
    }
    return folder == null ? Optional.empty() : below(folder, parts, seen);
  }

  /** The file of a module that is imported, absent when there is none. */
  Optional<Path> file(Path from, String module) {
    int dots = 0;
    while (dots < module.length() && module.charAt(dots) == '.') {
      dots++;
    }
    String[] parts = module.substring(dots).split("\\.");
    Path place = folder(from);
    for (int i = 1; i < dots; i++) {
      place = folder(place);
    }
    List<Path> places =
        dots > 0
            ? List.of(place)
            : roots(place).stream().filter(root -> holds(root, parts[0])).limit(1).toList();
    for (Path each : places) {
      Path found = each;
      for (String part : parts) {
        found = found.resolve(part);
      }
      Path file = found.resolveSibling(found.getFileName() + ".py");
      if (isFile(file) || isFile(found.resolve("__init__.py"))) {
        return Optional.of(isFile(file) ? file : found.resolve("__init__.py"));
      }
    }
    return Optional.empty();
  }

  private Optional<Definition> below(Path folder, List<String> parts, Set<String> seen) {
    String first = parts.get(0);
    List<String> rest = parts.subList(1, parts.size());
    Optional<Definition> found = Optional.empty();
    if (rest.isEmpty()) {
      return in(folder.resolve("__init__.py"), first, seen);
    }
    if (isFolder(folder.resolve(first))) {
      found = below(folder.resolve(first), rest, seen);
    } else if (rest.size() == 1) {
      found = in(folder.resolve(first + ".py"), rest.get(0), seen);
    }
    return found.isPresent() ? found : aliased(folder.resolve("__init__.py"), first, rest, seen);
  }

  /** A name that a file binds to a module, followed by a name of that module. */
  private Optional<Definition> aliased(
      Path file, String name, List<String> rest, Set<String> seen) {
    Optional<Module> module = isFile(file) ? at(file) : Optional.empty();
    String path = module.isEmpty() ? null : module.get().imports().get(name);
    return path == null
        ? Optional.empty()
        : resolve(file, path + "." + String.join(".", rest), seen);
  }

  private Optional<Definition> in(Path file, String name, Set<String> seen) {
    Optional<Module> found = isFile(file) ? at(file) : Optional.empty();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Module module = found.get();
    Integer definition = module.definitions().get(name);
    if (definition != null) {
      return Optional.of(new Definition(module.file(), definition, false));
    }
    Integer variable = module.variables().get(name);
    if (variable != null) {
      return Optional.of(new Definition(module.file(), variable, true));
    }
    String imported = module.imports().get(name);
    if (imported != null) {
      return resolve(file, imported, seen);
    }
    for (String star : module.stars()) {
      Optional<Definition> there = resolve(file, star + name, seen);
      if (there.isPresent()) {
        return there;
      }
    }
    return Optional.empty();
  }

  /** Whether an absolute import in a file could mean a module of the project. */
  boolean isThere(Path file, String name) {
    return roots(folder(file)).stream().anyMatch(root -> holds(root, name));
  }

  private boolean holds(Path folder, String name) {
    return isFile(folder.resolve(name + ".py")) || isFolder(folder.resolve(name));
  }

  private boolean isFile(Path path) {
    return there.computeIfAbsent(path, Files::isRegularFile);
  }

  private boolean isFolder(Path path) {
    return !isFile(path.resolveSibling(path.getFileName() + ".py"))
        && there.computeIfAbsent(path, Files::isDirectory);
  }

  /** The folder around the outermost package of a folder, itself when it is no package. */
  static Path outermost(Path folder) {
    Path root = folder;
    Path above = folder.getParent();
    while (above != null && Files.exists(root.resolve("__init__.py"))) {
      root = above;
      above = root.getParent();
    }
    return root;
  }

  /** The folder of a file. */
  static Path folder(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  /**
   * Where absolute imports of the files of a folder are looked up: the folder around its outermost
   * package and, if a marker says where the project begins, the folders on the way there.
   */
  private List<Path> roots(Path folder) {
    return roots.computeIfAbsent(folder, Modules::find);
  }

  private static List<Path> find(Path folder) {
    Path root = outermost(folder);
    List<Path> found = new ArrayList<>(List.of(root));
    List<Path> above = new ArrayList<>();
    Path place = root;
    for (int i = 0; i < UP && place != null; i++) {
      Path here = place;
      if (!here.equals(root)) {
        above.add(here);
      }
      if (MARKERS.stream().anyMatch(marker -> Files.exists(here.resolve(marker)))) {
        found.addAll(above);
        return found;
      }
      place = place.getParent();
    }
    return found;
  }
}
