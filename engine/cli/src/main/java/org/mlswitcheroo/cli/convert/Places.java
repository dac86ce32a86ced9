package org.mlswitcheroo.cli.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.syntax.Arguments;

/** Checks where the input comes from and where the output goes, before any work is done. */
public final class Places {
  private Places() {}

  /** A path that the user gave. */
  public static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw CommandException.usage(
          "(" + text.replace('\0', ' ') + ") is no path: " + e.getReason() + ".", "");
    }
  }

  /** Where the option {@code --out} says that the output goes; empty for standard output. */
  public static Optional<Path> out(Arguments arguments) {
    return arguments.value("out").filter(name -> !name.equals("-")).map(Places::path);
  }

  /** The bytes of a file that the user gave. */
  public static byte[] read(String name) {
    checkFile(name);
    Path path = path(name);
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw CommandException.of(e, "read", "the file (" + name + ")");
    }
  }

  /** Throws when a name that the user gave is not one of a file that can be converted. */
  public static void checkFile(String name) {
    Path path = path(name);
    if (!Files.exists(path)) {
      throw CommandException.usage("the file (" + name + ") does not exist.", "");
    }
    if (Files.isDirectory(path)) {
      throw CommandException.usage("(" + name + ") is a folder.", "Maybe name one of its files.");
    }
    if (name.endsWith(".ipynb")) {
      throw CommandException.usage("not available yet: notebooks (" + name + ").", "");
    }
  }

  /** Throws when output would destroy input, or has no place. */
  static void check(ConvertRequest request, boolean folder) throws IOException {
    if (folder && request.out().isEmpty()) {
      throw CommandException.usage(
          "(" + request.path() + ") is a folder, so the option (--out) is needed.",
          "Maybe --out " + suggestion(request) + ".");
    }
    if (folder && request.trace().isPresent()) {
      throw CommandException.usage(
          "not available yet: (--json-trace) for a folder.", "Maybe trace one of its files.");
    }
    if (!folder && !request.exclude().isEmpty()) {
      throw CommandException.usage(
          "the option (--exclude) is for folders, but (" + request.path() + ") is none.", "");
    }
    if (request.trace().isPresent()
        && !request.fromStdin()
        && same(request.trace().get(), path(request.path()))) {
      throw CommandException.usage(
          "the trace would replace the input (" + request.path() + ").", "");
    }
    if (request.out().isEmpty()) {
      return;
    }
    Path out = request.out().get();
    if (folder && Files.exists(out) && !Files.isDirectory(out)) {
      throw CommandException.usage(
          "the output (" + out + ") is no folder, but the input is one.", "");
    }
    if (!folder && Files.isDirectory(out)) {
      throw CommandException.usage(
          "the output (" + out + ") is a folder.",
          request.fromStdin()
              ? ""
              : "Maybe --out " + out.resolve(path(request.path()).getFileName()) + ".");
    }
    if (!request.fromStdin() && Files.exists(path(request.path()))) {
      Path in = path(request.path()).toRealPath();
      if (Files.exists(out) && Files.isSameFile(in, out)) {
        throw CommandException.usage(
            "input and output are the same (" + out + ").", "Maybe choose another --out.");
      }
      if (folder && in.startsWith(real(out))) {
        throw CommandException.usage(
            "the input (" + request.path() + ") is inside the output (" + out + ").",
            "Maybe choose another --out.");
      }
    }
  }

  private static boolean same(Path a, Path b) throws IOException {
    return Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
  }

  private static String suggestion(ConvertRequest request) {
    Path name = path(request.path()).toAbsolutePath().normalize().getFileName();
    return (name == null ? "converted" : name) + "_" + request.target();
  }

  /** The real path of what may not exist yet. */
  static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    Path parent = absolute.getParent();
    return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
  }
}
