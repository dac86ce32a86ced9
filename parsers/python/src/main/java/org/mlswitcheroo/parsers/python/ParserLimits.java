package org.mlswitcheroo.parsers.python;

/**
 * The sizes beyond which a file is refused with a finding instead of being parsed.
 *
 * @param fileSize largest file in bytes
 * @param nesting deepest nesting of brackets, blocks and expressions
 */
public record ParserLimits(int fileSize, int nesting) {

  /** 10 MB and 1,000 levels. */
  public static final ParserLimits DEFAULT = new ParserLimits(10_000_000, 1_000);

  public ParserLimits {
    if (fileSize < 1 || nesting < 1) {
      throw new IllegalArgumentException(
          "limits must be positive (file size " + fileSize + ", nesting " + nesting + ").");
    }
  }
}
