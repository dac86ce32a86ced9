package org.mlswitcheroo.odl.model;

/**
 * A place in a file of the knowledge base.
 *
 * @param file path from the folder above {@code odl}, with slashes
 * @param line 1-based
 * @param column 1-based
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  /** File and line, as rules carry it. */
  public String fileAndLine() {
    return file + ":" + line;
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
