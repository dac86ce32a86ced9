package org.mlswitcheroo.conformance.gpu;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.facts.asm.ListingParser;
import org.mlswitcheroo.facts.asm.ListingPart;
import org.mlswitcheroo.parsers.rdna.RdnaParser;
import org.mlswitcheroo.parsers.sass.SassParser;
import org.mlswitcheroo.semantics.asm.Program;
import org.mlswitcheroo.semantics.isa.IsaTable;
import org.mlswitcheroo.semantics.isa.run.Interpreter;
import org.mlswitcheroo.semantics.isa.run.Launch;
import org.mlswitcheroo.semantics.isa.run.RunFault;

/**
 * Runs functions of listings on arrays in files. Argument: a file with a line for each case, fields
 * with tabs between them: name, dialect, listing, grid, block, then parameters as {@code
 * OFFSET:SIZE:VALUE} or {@code OFFSET:SIZE:@FILE}. Files are changed in place; for each case a line
 * tells how it ended.
 */
final class ListingRuns {
  private static final Map<String, ListingParser> PARSERS =
      Map.of("sass", new SassParser(), "rdna", new RdnaParser());
  private static final Map<String, IsaTable> TABLES =
      Map.of("sass", IsaTable.named("sass"), "rdna", IsaTable.named("rdna"));

  private ListingRuns() {}

  /** Runs all cases of a file. */
  public static void main(String[] args) throws IOException {
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] fields = line.split("\t");
      long start = System.nanoTime();
      String verdict = "ok";
      try {
        run(fields);
      } catch (RunFault fault) {
        verdict = "fault " + fault.getMessage();
      }
      System.out.println(
          fields[0] + "\t" + (System.nanoTime() - start) / 1_000_000 + "\t" + verdict);
    }
  }

  private static void run(String[] fields) throws IOException {
    List<ListingPart> parts = new ArrayList<>();
    byte[] bytes = Files.readAllBytes(Path.of(fields[2]));
    PARSERS.get(fields[1]).parse(new ByteArrayInputStream(bytes), parts::add);
    ListingPart part =
        parts.stream()
            .filter(p -> !p.function().isEmpty() && !p.instructions().isEmpty())
            .findFirst()
            .orElseThrow(() -> new RunFault("the listing holds no function."));
    List<Launch.Parameter> parameters = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (int i = 5; i < fields.length; i++) {
      String[] words = fields[i].split(":", 3);
      int offset = Integer.parseInt(words[0]);
      int size = Integer.parseInt(words[1]);
      if (words[2].startsWith("@")) {
        files.add(Path.of(words[2].substring(1)));
        ByteBuffer array = ByteBuffer.wrap(Files.readAllBytes(files.get(files.size() - 1)));
        parameters.add(new Launch.Parameter(offset, size, 0, List.of(array)));
      } else {
        parameters.add(new Launch.Parameter(offset, size, Long.parseLong(words[2]), List.of()));
      }
    }
    Launch launch = new Launch(numbers(fields[3]), numbers(fields[4]), parameters);
    Interpreter.run(Program.of(fields[1], part, TABLES.get(fields[1])), launch);
    int next = 0;
    for (Launch.Parameter parameter : parameters) {
      if (!parameter.array().isEmpty()) {
        Files.write(files.get(next++), parameter.array().get(0).array());
      }
    }
  }

  private static List<Integer> numbers(String text) {
    List<Integer> found = new ArrayList<>();
    for (String word : text.split(",")) {
      found.add(Integer.parseInt(word));
    }
    return found;
  }
}
