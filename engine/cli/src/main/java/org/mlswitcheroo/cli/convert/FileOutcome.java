package org.mlswitcheroo.cli.convert;

import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.facts.Finding;

/**
 * What became of one file; without facts, so that the outcomes of a project fit into memory.
 *
 * @param path the file as the user named it
 * @param status what became of it
 * @param bytes what is to be written, absent when nothing is or when it has been
 * @param findings what the user should know
 * @param apis uses of the source framework
 * @param marked statements that stay unconverted
 * @param lines lines of the source
 * @param internal whether an internal error stopped the conversion
 * @param done what was done, where uses of interfaces do not say it; empty otherwise
 */
public record FileOutcome(
    String path,
    Status status,
    Optional<byte[]> bytes,
    List<Finding> findings,
    ApiCounts apis,
    int marked,
    int lines,
    boolean internal,
    String done) {
  public FileOutcome {
    findings = List.copyOf(findings);
  }

  /** An outcome that uses of interfaces describe. */
  public FileOutcome(
      String path,
      Status status,
      Optional<byte[]> bytes,
      List<Finding> findings,
      ApiCounts apis,
      int marked,
      int lines,
      boolean internal) {
    this(path, status, bytes, findings, apis, marked, lines, internal, "");
  }

  /** A file that is taken over as it is. */
  static FileOutcome copied(String path, List<Finding> findings) {
    return new FileOutcome(
        path, Status.COPIED, Optional.empty(), findings, ApiCounts.NONE, 0, 0, false);
  }

  /** A file that an error of the system or of the tool stopped. */
  static FileOutcome failed(String path, Finding finding, int lines) {
    return new FileOutcome(
        path, Status.FAILED, Optional.empty(), List.of(finding), ApiCounts.NONE, 0, lines, true);
  }

  /** The same without the text. */
  FileOutcome light() {
    return new FileOutcome(
        path, status, Optional.empty(), findings, apis, marked, lines, internal, done);
  }
}
