package org.mlswitcheroo.core.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.mlswitcheroo.facts.meaning.BuildsInside;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.Inner;
import org.mlswitcheroo.facts.python.Import;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * The files around those that are converted: what a file imports is looked up where Python would,
 * read, and summarised, each file once. Files are never written. Thread-safe.
 *
 * <p>A summary depends on the file and on what it imports, never on who imports it, so a file is
 * converted to the same text alone and with its folder.
 */
public final class Project {
  private static final Pattern IMPORT =
      Pattern.compile("^[ \\t]*(?:from|import)[ \\t]+(\\.|\\w+)", Pattern.MULTILINE);
  private static final int FILES = 400;
  private static final int ROUNDS = 6;
  private final Reading reading;
  private final Modules modules;
  private final Importers importers;
  private final Map<Path, Map<Fqn, Definition>> used = new ConcurrentHashMap<>();
  private final Map<Path, Summary> summaries = new ConcurrentHashMap<>();

  /** How a project reads files and runs rules over them. */
  public interface Reading {
    /** The tree of a valid file. */
    Optional<SyntaxTree> parse(Path file, byte[] text);

    /** The facts that follow from a tree alone. */
    List<Object> given(SyntaxTree tree);

    /** Whether a dotted path belongs to a library and not to the project. */
    boolean isLibrary(String path);

    /** The words of a text. */
    Set<String> words(byte[] text);

    /**
     * The facts of a file after the rules that do not write.
     *
     * @param words the words of the file and of those that it imports
     */
    Collection<?> resolved(
        SyntaxTree tree, List<Object> given, Set<String> words, Foreigners foreigners);

    /** The rules for a file with these words. */
    KieBase base(Set<String> words);

    /** The size of a file above which it is not read. */
    long largest();
  }

  public Project(Reading reading) {
    this.reading = reading;
    this.modules = new Modules(this::module, reading.largest());
    this.importers = new Importers(modules);
  }

  private Optional<Module> module(Path file, byte[] text) {
    return reading
        .parse(file, text)
        .map(tree -> new Module(file, tree, reading.given(tree), reading.words(text)));
  }

  /** Whether a text names a module that stands beside its file: a look that costs little. */
  public boolean mayImport(Path file, byte[] text) {
    Matcher m = IMPORT.matcher(new String(text, StandardCharsets.ISO_8859_1));
    Set<String> names = new TreeSet<>();
    while (m.find()) {
      names.add(m.group(1));
    }
    return names.contains(".")
        || names.stream()
            .filter(name -> !reading.isLibrary(name))
            .anyMatch(name -> modules.isThere(file, name));
  }

  /** A file that is being converted, and what it needs of the others. */
  public final class Member {
    private final Module module;
    private final Set<String> words;
    private final boolean alone;

    private Member(Module module) {
      this.module = module;
      Map<Path, Set<Path>> graph = new LinkedHashMap<>();
      this.alone = !walk(module, graph) || graph.size() == 1;
      this.words = alone ? module.words() : Project.this.words(graph.keySet());
    }

    /** The words of the file and of those that it imports, whose facts meet in its session. */
    public Set<String> words() {
      return words;
    }

    /** Files that it imports and that are not valid, by the nodes of the imports. */
    public Map<Integer, Path> invalid() {
      Map<Integer, Path> found = new LinkedHashMap<>();
      for (Object fact : module.given()) {
        if (fact instanceof Import imported && !reading.isLibrary(imported.path())) {
          String path = imported.path();
          int end = imported.from() ? path.lastIndexOf('.') : path.length();
          Stream.of(path, path.substring(0, Math.max(0, end)))
              .filter(part -> !part.replace(".", "").isEmpty())
              .flatMap(part -> modules.file(module.file(), part).stream())
              .filter(file -> modules.at(file).isEmpty())
              .forEach(file -> found.put(imported.alias(), file));
        }
      }
      return found;
    }

    /** What the file is told, absent when no file around it is of use. */
    public Optional<Foreigners> foreigners() {
      if (!alone) {
        reading.base(words);
        return Optional.of(told(module, Map.of()));
      }
      List<Object> inside = inside(module);
      return inside.isEmpty()
          ? Optional.empty()
          : Optional.of(Foreigners.of(module, Map.of(), inside, file -> Summary.EMPTY));
    }
  }

  /** The rules for a file with these words. */
  public KieBase base(Set<String> words) {
    return reading.base(words);
  }

  /** A parsed file of the project. */
  public Member member(Path file, SyntaxTree tree, List<Object> given, Set<String> words) {
    Module module = new Module(file, tree, given, words);
    modules.put(module);
    return new Member(module);
  }

  /** Gathers the files that a file needs; false when they are too many. */
  private boolean walk(Module start, Map<Path, Set<Path>> graph) {
    List<Module> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      Module module = open.remove(open.size() - 1);
      if (graph.containsKey(module.file())) {
        continue;
      }
      if (graph.size() >= FILES) {
        return false;
      }
      Set<Path> needed = needed(module);
      graph.put(module.file(), needed);
      needed.forEach(file -> modules.at(file).ifPresent(open::add));
    }
    return true;
  }

  private Set<Path> needed(Module module) {
    Set<Path> files = new TreeSet<>();
    uses(module).values().forEach(definition -> files.add(definition.file()));
    files.remove(module.file());
    return files;
  }

  private Map<Fqn, Definition> uses(Module module) {
    return used.computeIfAbsent(module.file(), file -> found(module));
  }

  private Map<Fqn, Definition> found(Module module) {
    Map<String, Optional<Definition>> paths = new HashMap<>();
    Map<Fqn, Definition> found = new LinkedHashMap<>();
    for (Fqn name : module.paths()) {
      if (!name.path().startsWith(":") && !reading.isLibrary(name.path())) {
        paths
            .computeIfAbsent(name.path(), path -> modules.resolve(module.file(), path))
            .filter(definition -> !definition.file().equals(module.file()))
            .ifPresent(definition -> found.put(name, definition));
      }
    }
    return found;
  }

  private Set<String> words(Collection<Path> files) {
    Set<String> words = new TreeSet<>();
    files.forEach(file -> modules.at(file).ifPresent(module -> words.addAll(module.words())));
    return words;
  }

  private Foreigners told(Module module, Map<Path, Summary> assumed) {
    return Foreigners.of(
        module,
        uses(module),
        inside(module),
        file -> {
          Summary known = assumed.get(file);
          return known == null ? summary(file) : known;
        });
  }

  /** Classes that classes of other files use, and functions that build for them. */
  private List<Object> inside(Module module) {
    Set<String> used = module.definitions().isEmpty() ? Set.of() : importers.usedInClasses(module);
    List<Object> facts = new ArrayList<>();
    for (String name : new TreeSet<>(used)) {
      int node = Objects.requireNonNull(module.definitions().get(name), name);
      facts.add(module.tree().node(node).is("ClassDef") ? new Inner(node) : new BuildsInside(node));
    }
    return facts;
  }

  private Summary summary(Path file) {
    Summary known = summaries.get(file);
    if (known != null) {
      return known;
    }
    synchronized (summaries) {
      Optional<Module> module = modules.at(file);
      if (module.isPresent() && !summaries.containsKey(file)) {
        new Cycles(this::needed, modules).of(module.get(), summaries.keySet()).forEach(this::learn);
      }
      return summaries.getOrDefault(file, Summary.EMPTY);
    }
  }

  /** Summarises files that import each other, from nothing to where nothing changes. */
  private void learn(List<Module> cycle) {
    Map<Path, Summary> assumed = new HashMap<>();
    if (cycle.size() > 1) {
      cycle.forEach(module -> assumed.put(module.file(), Summary.EMPTY));
    }
    for (int round = 0; round < ROUNDS; round++) {
      Map<Path, Summary> made = new HashMap<>();
      cycle.forEach(module -> made.put(module.file(), summarised(module, assumed)));
      boolean same = made.equals(assumed);
      assumed.putAll(made);
      if (cycle.size() == 1 || same) {
        break;
      }
    }
    summaries.putAll(assumed);
  }

  private Summary summarised(Module module, Map<Path, Summary> assumed) {
    Map<Path, Set<Path>> graph = new LinkedHashMap<>();
    if (!walk(module, graph)) {
      return Summary.EMPTY;
    }
    Foreigners foreigners = told(module, assumed);
    Collection<?> facts =
        reading.resolved(module.tree(), module.given(), words(graph.keySet()), foreigners);
    return Extraction.of(module, foreigners, facts);
  }

  /** The real path of a file, or the absolute one when it is not there. */
  public static Path place(String name) {
    Path path = Path.of(name).toAbsolutePath().normalize();
    try {
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (java.io.IOException e) {
      return path;
    }
  }
}
