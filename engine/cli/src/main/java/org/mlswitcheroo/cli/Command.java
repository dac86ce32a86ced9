package org.mlswitcheroo.cli;

import java.io.IOException;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;

/** One command of the tool. A command is made when it is called and runs once. */
public interface Command {

  /** The arguments that the command takes. */
  Syntax syntax();

  /** Begins in the background what the work needs, before the arguments are looked at. */
  default void prepare() {}

  /**
   * Does the work and returns the exit status.
   *
   * @throws CommandException when the arguments or the environment do not allow it
   */
  int run(Arguments arguments, Console console) throws IOException;
}
