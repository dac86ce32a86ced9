package org.mlswitcheroo.odl.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mlswitcheroo.odl.emit.EmitReader;
import org.mlswitcheroo.odl.isa.IsaReader;
import org.mlswitcheroo.odl.lint.Check;
import org.mlswitcheroo.odl.lint.SnapshotCheck;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.OdlReader;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/**
 * Compiles the operations of a folder to rule text. Arguments: the folder {@code odl}, the folder
 * for the generated rules.
 *
 * <p>With the property {@code odl.lenient=true}, problems are printed and what can be compiled is
 * compiled.
 */
public final class OdlMain {
  private OdlMain() {}

  /** Runs one compilation; the build calls this. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("two arguments are needed, got (" + args.length + ")");
    }
    Problems problems = new Problems();
    Knowledge knowledge = new OdlReader(problems).folder(Path.of(args[0]));
    new Check(knowledge, problems).run();
    new SnapshotCheck(knowledge, Snapshots.load(), problems).run();
    SortedMap<String, String> files = new Compiler(knowledge, problems).compile();
    IsaReader tables = new IsaReader(problems);
    tables
        .folder(Path.of(args[0]))
        .forEach(
            (name, table) ->
                files.put("META-INF/ml_switcheroo/isa/" + name + ".tsv", tables.lines(table)));
    files.putAll(new EmitReader(problems).files(Path.of(args[0])));
    if (Boolean.getBoolean("odl.lenient")) {
      System.err.print(problems.list().isEmpty() ? "" : problems + "\n");
    } else {
      problems.check();
    }
    files.putAll(scripts(Path.of(args[0])));
    int changed = Output.write(Path.of(args[1]), files);
    System.out.println(
        "odl: "
            + knowledge.operations().size()
            + " operations, "
            + files.size()
            + " files, "
            + changed
            + " changed");
  }

  /**
   * The Python that the tool carries, as it is: libraries of weight scripts, the runner of ci, and
   * helpers of lifted kernels.
   */
  private static SortedMap<String, String> scripts(Path odl) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    for (String name : List.of("weights", "ci", "forms")) {
      Path folder = odl.resolve(name);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.list(folder)) {
          for (Path script : all.filter(path -> path.toString().endsWith(".py")).toList()) {
            found.put(
                "META-INF/ml_switcheroo/" + name + "/" + script.getFileName(),
                Files.readString(script));
          }
        }
      }
    }
    return found;
  }
}
