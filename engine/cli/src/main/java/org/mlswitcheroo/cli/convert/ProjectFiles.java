package org.mlswitcheroo.cli.convert;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.mlswitcheroo.cli.CommandException;

/**
 * The files of a project, relative to its folder and sorted: without version control, caches and
 * the output folder. Links to folders are not followed.
 */
public final class ProjectFiles {
  private static final Set<String> SKIPPED = Set.of(".git", ".hg", ".svn", "__pycache__");

  private ProjectFiles() {}

  /** All files but those below the output folder and those that a glob names. */
  public static List<Path> of(Path folder, Path out, List<String> exclude) {
    List<PathMatcher> excluded = exclude.stream().map(ProjectFiles::matcher).toList();
    List<Path> found = new ArrayList<>();
    try {
      Path real = folder.toRealPath();
      Files.walkFileTree(
          real,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              Path below = real.relativize(dir);
              boolean skip =
                  !dir.equals(real)
                      && (dir.equals(out)
                          || SKIPPED.contains(dir.getFileName().toString())
                          || matches(excluded, below));
              return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              Path below = real.relativize(file);
              if (Files.isRegularFile(file) && !matches(excluded, below)) {
                found.add(below);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (file.equals(real)) {
                throw e;
              }
              found.add(real.relativize(file)); // reading it fails again, and that is reported
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw CommandException.of(e, "read", "the folder (" + folder + ")");
    }
    return found.stream().sorted().toList();
  }

  private static boolean matches(List<PathMatcher> excluded, Path path) {
    return excluded.stream().anyMatch(m -> m.matches(path));
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw CommandException.usage(
          "the option (--exclude) has no glob (" + glob + "): " + e.getDescription() + ".", "");
    }
  }
}
