package org.mlswitcheroo.cli.convert;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.facts.Severity;

/**
 * What the user asks convert for.
 *
 * @param path file, folder, or {@code -}
 * @param source dialect, absent when it is to be inferred
 * @param target dialect
 * @param out where the result goes, absent for standard output
 * @param strict whether nothing is written when there is an error finding
 * @param failOn the finding that makes the exit status 1
 * @param json whether the report is for a machine
 * @param trace file for the history of all firings
 * @param exclude globs of paths, relative to the folder, that are left out
 * @param check whether results are read again
 */
record ConvertRequest(
    String path,
    Optional<String> source,
    String target,
    Optional<Path> out,
    boolean strict,
    Severity failOn,
    boolean json,
    Optional<Path> trace,
    List<String> exclude,
    boolean check) {

  boolean fromStdin() {
    return path.equals("-");
  }
}
