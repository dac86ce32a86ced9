package org.mlswitcheroo.cli.config;

import java.util.Objects;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;

/** The Python that a command runs: {@code --python}, {@code ML_SWITCHEROO_PYTHON} or python3. */
public final class PythonPath {
  private PythonPath() {}

  /** Adds the option to a command. */
  public static Syntax option(Syntax syntax) {
    return syntax.option(
        "python", "PATH", "the Python with the frameworks (ML_SWITCHEROO_PYTHON, python3)");
  }

  /** The Python that was named, or the usual one. */
  public static String of(Arguments arguments) {
    String set = Objects.requireNonNullElse(System.getenv("ML_SWITCHEROO_PYTHON"), "");
    return arguments.value("python").orElse(set.isEmpty() ? "python3" : set);
  }
}
