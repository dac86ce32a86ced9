package org.mlswitcheroo.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.convert.Converter;
import org.mlswitcheroo.emitters.python.PythonPrinter;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.parsers.python.PythonParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Parsing, converting and assembling, each warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xss16m")
public class PipelineBenchmark {
  private static final int NODES = 4000;
  private final PythonParser parser = new PythonParser();
  private final PythonPrinter printer = new PythonPrinter();
  private final Converter converter = new Converter(parser, printer);
  private byte[] file = new byte[0];

  /** Makes the smallest file with enough nodes and says how large it is. */
  @Setup
  public void sample() {
    int copies = 0;
    SyntaxTree tree;
    do {
      file = Sample.of(++copies);
      tree = parser.parse("sample.py", file).tree().orElseThrow();
    } while (tree.nodes().size() < NODES);
    long lines = new String(file, StandardCharsets.UTF_8).lines().count();
    System.out.println("sample: " + tree.nodes().size() + " nodes, " + lines + " lines");
  }

  /** Text to tree and back; lines per second is lines of the sample by this time. */
  @Benchmark
  public String parseAndPrint() {
    return printer.print(parser.parse("sample.py", file).tree().orElseThrow(), List.of());
  }

  /** A whole conversion with a rule base that is there. */
  @Benchmark
  public Conversion convert() {
    return converter.convert("sample.py", file, "torch", "flax_nnx");
  }

  /** A new rule base of all packages of the pair; its classes are loaded. */
  @Benchmark
  public Object assemble() {
    return new Converter(parser, printer).base("torch", "flax_nnx");
  }
}
