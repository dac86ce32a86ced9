package org.mlswitcheroo.cli;

import java.util.Arrays;
import org.mlswitcheroo.core.convert.Converter;
import org.mlswitcheroo.emitters.python.PythonPrinter;
import org.mlswitcheroo.parsers.python.PythonParser;

/**
 * Loads the classes that conversions need, for the launcher's class archive: those of one
 * conversion, and the rules of all operations of a pair of dialects. Arguments: the source, the
 * target, whether all rules are loaded ({@code all} or {@code typical}), then those of a command.
 */
public final class Training {
  private Training() {}

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] args) {
    String[] command = Arrays.copyOfRange(args, 3, args.length);
    int status = Main.run(command, Console.standard());
    if (args[2].equals("all")) {
      new Converter(new PythonParser(), new PythonPrinter()).base(args[0], args[1]);
    }
    System.exit(status);
  }
}
