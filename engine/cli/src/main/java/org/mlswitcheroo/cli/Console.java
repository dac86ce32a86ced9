package org.mlswitcheroo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The standard streams; text on them is UTF-8 whatever the locale says.
 *
 * @param in standard input
 * @param out results
 * @param err reports and messages
 * @param terminal whether a person reads {@code err}
 * @param colour whether {@code err} may be coloured
 */
public record Console(
    InputStream in, PrintStream out, PrintStream err, boolean terminal, boolean colour) {
  public Console {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
  }

  /** The streams of this process; colours only on a terminal and without {@code NO_COLOR}. */
  public static Console standard() {
    boolean terminal = terminalOnErr();
    String noColour = Objects.requireNonNullElse(System.getenv("NO_COLOR"), "");
    boolean colour = terminal && noColour.isEmpty() && !"dumb".equals(System.getenv("TERM"));
    return new Console(
        System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), terminal, colour);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14),
        descriptor == FileDescriptor.err,
        StandardCharsets.UTF_8);
  }

  private static boolean terminalOnErr() {
    Path link = Path.of("/proc/self/fd/2");
    if (Files.isSymbolicLink(link)) {
      try {
        String device = Files.readSymbolicLink(link).toString();
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
      } catch (IOException e) {
        return false;
      }
    }
    return false; // without /proc nobody can say
  }

  /** Writes bytes to standard output; a failure such as a full disk is not silent. */
  public void write(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
    flush();
  }

  /** Writes text to standard output. */
  public void print(String text) {
    out.print(text);
    flush();
  }

  private void flush() {
    if (out.checkError()) {
      throw CommandException.environment("standard output cannot be written.", "");
    }
  }
}
