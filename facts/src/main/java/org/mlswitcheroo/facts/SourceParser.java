package org.mlswitcheroo.facts;

/**
 * Turns the bytes of a file of one dialect family into a lossless tree. Implementations are
 * thread-safe.
 */
public interface SourceParser {

  /**
   * Parses a whole file.
   *
   * @param path the file as the user named it, for findings
   * @param bytes the undecoded content
   */
  ParseResult parse(String path, byte[] bytes);
}
