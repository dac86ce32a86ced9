package org.mlswitcheroo.cli.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.mlswitcheroo.cli.CommandException;

/**
 * Refuses settings in a project's file while they have no effect, so that nobody relies on them.
 */
final class ProjectConfig {
  private static final Pattern TABLE = Pattern.compile("(?m)^\\s*\\[tool\\.ml_switcheroo[.\\]]");

  private ProjectConfig() {}

  /** Looks at the nearest {@code pyproject.toml} of a file or folder. */
  static void check(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path folder = absolute; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("pyproject.toml");
      if (Files.isRegularFile(file) && Files.isReadable(file)) {
        if (TABLE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find()) {
          throw CommandException.usage(
              "not available yet: [tool.ml_switcheroo] in (" + file + ").",
              "Maybe give the settings as options.");
        }
        return;
      }
    }
  }
}
