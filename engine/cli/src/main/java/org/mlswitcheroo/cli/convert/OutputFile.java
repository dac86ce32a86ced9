package org.mlswitcheroo.cli.convert;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a file so that a reader sees the old one or the new one, never a part. */
public final class OutputFile {
  private OutputFile() {}

  /** Writes bytes; folders on the way are made. A device or pipe is written to directly. */
  public static void write(Path path, byte[] bytes) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
      Files.write(path, bytes);
      return;
    }
    write(path, bytes, path);
  }

  /** Writes bytes with the permissions of another file. */
  static void write(Path path, byte[] bytes, Path like) throws IOException {
    replace(
        path,
        like,
        new Making() { // a lambda would be linked at every start
          @Override
          public void make(Path temporary) throws IOException {
            Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW);
          }
        });
  }

  /** Copies a file. */
  static void copy(Path from, Path to) throws IOException {
    replace(to, from, temporary -> Files.copy(from, temporary));
  }

  /** Something that makes a file. */
  private interface Making {
    void make(Path temporary) throws IOException;
  }

  private static void replace(Path path, Path like, Making making) throws IOException {
    Path target =
        Files.isSymbolicLink(path) && Files.exists(path)
            ? path.toRealPath()
            : path.toAbsolutePath();
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path temporary =
        target.resolveSibling(
            "." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
    try {
      Files.deleteIfExists(temporary);
      making.make(temporary);
      permissions(like, temporary);
      try {
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void permissions(Path like, Path file) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(like, PosixFileAttributeView.class);
    PosixFileAttributeView to = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (from != null && to != null && Files.exists(like)) {
      to.setPermissions(from.readAttributes().permissions());
    }
  }
}
