package org.mlswitcheroo.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Ends a command with a sentence for the user, who never sees its stack trace. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String advice;

  private CommandException(int status, String message, String advice) {
    super(message);
    this.status = status;
    this.advice = advice;
  }

  /** The arguments make no sense; the advice begins with Maybe, or is empty. */
  public static CommandException usage(String message, String advice) {
    return new CommandException(ExitStatus.USAGE, message, advice);
  }

  /** The environment does not let the command work; the advice begins with Maybe, or is empty. */
  public static CommandException environment(String message, String advice) {
    return new CommandException(ExitStatus.FAILURE, message, advice);
  }

  /** A file or folder could not be read or written. */
  public static CommandException of(IOException e, String action, Object path) {
    return environment(path + " cannot be " + action + " (" + reason(e) + ").", "");
  }

  /** Why an operation on a file failed, in a few words. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason().toLowerCase(java.util.Locale.ROOT);
    }
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }

  /** The exit status. */
  public int status() {
    return status;
  }

  /** What to do next, empty if there is nothing to advise. */
  public String advice() {
    return advice;
  }
}
