package org.mlswitcheroo.cli;

import java.util.Arrays;
import org.mlswitcheroo.core.convert.Converter;
import org.mlswitcheroo.emitters.python.PythonPrinter;
import org.mlswitcheroo.parsers.python.PythonParser;

/**
 * Loads the classes that conversions need, for the launcher's class archive: those of some
 * conversions, and the rules of all operations of a pair of dialects. Arguments: the source, the
 * target, whether all rules are loaded ({@code all} or {@code typical}), the file that results are
 * written to, and the files to convert.
 */
public final class Training {
  private Training() {}

  /** Converts the files and ends the process with the largest exit status. */
  public static void main(String[] args) {
    int status =
        Arrays.stream(args)
            .skip(4)
            .mapToInt(
                file ->
                    Main.run(
                        new String[] {
                          "convert",
                          file,
                          "--source",
                          args[0],
                          "--target",
                          args[1],
                          "--out",
                          args[3]
                        },
                        Console.standard()))
            .max()
            .orElse(0);
    if (args[2].equals("all")) {
      new Converter(new PythonParser(), new PythonPrinter()).base(args[0], args[1]);
    }
    System.exit(status);
  }
}
