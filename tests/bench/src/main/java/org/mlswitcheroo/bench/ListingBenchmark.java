package org.mlswitcheroo.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.mlswitcheroo.core.listing.Forms;
import org.mlswitcheroo.core.listing.KernelModule;
import org.mlswitcheroo.facts.asm.ListingParser;
import org.mlswitcheroo.parsers.rdna.RdnaParser;
import org.mlswitcheroo.parsers.sass.SassParser;
import org.mlswitcheroo.semantics.asm.Program;
import org.mlswitcheroo.semantics.isa.IsaTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One function of a listing becomes NumPy, warm: read, lifted and printed, without operations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xss16m")
public class ListingBenchmark {
  /** The dialect of the listing. */
  @Param({"sass", "rdna"})
  public String dialect = "sass";

  /** What the function is made of. */
  @Param({"LINE", "LOOPS", "BRANCHES"})
  public ListingSample.Shape shape = ListingSample.Shape.LINE;

  /** The number of instructions. */
  @Param({"100", "1000", "2000", "5000", "20000"})
  public int instructions = 2000;

  private final Forms forms = Forms.named("numpy").orElseThrow();
  private byte[] listing = new byte[0];

  /** Makes the listing. */
  @Setup
  public void sample() {
    listing = ListingSample.of(dialect, shape, instructions, 1).getBytes(StandardCharsets.UTF_8);
  }

  /** The text of the module. */
  @Benchmark
  public String lift() {
    ListingParser parser = dialect.equals("sass") ? new SassParser() : new RdnaParser();
    IsaTable table = IsaTable.named(dialect);
    KernelModule module = new KernelModule(forms);
    try {
      parser.parse(
          new ByteArrayInputStream(listing),
          part -> {
            if (!part.instructions().isEmpty()) {
              module.add(Program.of(dialect, part, table));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return module.text();
  }
}
