package org.mlswitcheroo.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mlswitcheroo.cli.CommandException;

/** Checks that folders of the user hold what their options are for. */
final class UserFolders {
  private static final List<String> PARTS = List.of("ops", "dialects", "helpers");

  private UserFolders() {}

  static void check(List<Path> odl, List<Path> rules) {
    for (Path folder : odl) {
      present(folder, "odl");
      if (PARTS.stream().noneMatch(part -> Files.isDirectory(folder.resolve(part)))) {
        throw CommandException.usage(
            "(" + folder + ") is no knowledge base: it has no folder ops.",
            Files.isDirectory(folder.resolve("odl/ops"))
                ? "Maybe --odl " + folder.resolve("odl") + "."
                : "Maybe move the files to " + folder.resolve("ops/FAMILY/NAME.yaml") + ".");
      }
    }
    for (Path folder : rules) {
      present(folder, "rules");
      try (Stream<Path> walk = Files.walk(folder)) {
        if (walk.noneMatch(path -> path.toString().endsWith(".drl"))) {
          throw CommandException.usage("(" + folder + ") has no rules (*.drl).", "");
        }
      } catch (IOException e) {
        throw CommandException.of(e, "read", "the folder (" + folder + ")");
      }
    }
  }

  private static void present(Path folder, String option) {
    if (!Files.isDirectory(folder)) {
      throw CommandException.usage(
          "the option (--"
              + option
              + ") names no folder ("
              + folder
              + ")"
              + (Files.exists(folder) ? ", but a file." : "."),
          "");
    }
  }
}
