package org.mlswitcheroo.rulebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mlswitcheroo.odl.compile.Compiler;
import org.mlswitcheroo.odl.lint.Check;
import org.mlswitcheroo.odl.lint.OdlLint;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.OdlReader;
import org.mlswitcheroo.odl.read.Problem;
import org.mlswitcheroo.odl.read.Problems;

/**
 * The operations of the user together with the shipped ones, compiled to rule text and tables. An
 * operation, dialect or helper of the user stands for the shipped one of that name.
 */
final class UserOperations {
  private static final String WEIGHTS = "META-INF/ml_switcheroo/weights/";
  private final SortedMap<String, String> files = new TreeMap<>();
  private final SortedSet<String> gone = new TreeSet<>();

  private UserOperations() {}

  /** The rule texts and tables that differ from the shipped ones, path to text. */
  SortedMap<String, String> files() {
    return files;
  }

  /** The paths that the shipped knowledge has and the new one has not. */
  SortedSet<String> gone() {
    return gone;
  }

  /**
   * Compiles folders over the shipped one, the last before the others.
   *
   * @param whole whether style is checked
   */
  static UserOperations of(Path shipped, List<Path> folders, Faults faults, boolean whole) {
    UserOperations made = new UserOperations();
    if (folders.isEmpty()) {
      return made;
    }
    Problems before = new Problems();
    Knowledge base = new OdlReader(before).folder(shipped);
    Problems after = new Problems();
    Knowledge all = new OdlReader(new Problems()).folder(shipped);
    SortedMap<String, Operation> own = new TreeMap<>();
    for (Path folder : folders) {
      Knowledge mine = new OdlReader(after).folder(folder, folder.toString().replace('\\', '/'));
      own.putAll(mine.operations());
      all = mine.over(all);
    }
    all = UserLibraries.in(all, own.values());
    Map<String, String> old = compiled(base, before, whole);
    SortedMap<String, String> now = compiled(all, after, whole);
    Set<Problem> known = new HashSet<>(before.list());
    after.list().stream().filter(problem -> !known.contains(problem)).forEach(faults::add);
    now.forEach(
        (path, text) -> {
          if (!text.equals(old.get(path))) {
            made.files.put(path, text);
          }
        });
    made.gone.addAll(old.keySet());
    made.gone.removeAll(now.keySet());
    folders.forEach(made::scripts);
    return made;
  }

  private static SortedMap<String, String> compiled(
      Knowledge knowledge, Problems problems, boolean whole) {
    if (whole) {
      new OdlLint(knowledge, problems).run();
    } else {
      new Check(knowledge, problems).run();
    }
    return new Compiler(knowledge, problems).compile();
  }

  private void scripts(Path odl) {
    Path folder = odl.resolve("weights");
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> list = Files.list(folder)) {
      for (Path script : list.filter(path -> path.toString().endsWith(".py")).toList()) {
        files.put(WEIGHTS + script.getFileName(), Files.readString(script));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read (" + folder + ")", e);
    }
  }
}
