package org.mlswitcheroo.facts.asm;

import java.util.List;
import java.util.Objects;

/**
 * One line of a listing; the texts of all lines in order are the listing.
 *
 * @param number 1-based
 * @param kind what it is
 * @param text all its characters, with its end
 * @param name label, directive or function that it names; what is wrong with an unknown line
 * @param instructions what it does: none, one, or two that are issued together
 */
public record AsmLine(
    int number, Kind kind, String text, String name, List<Instruction> instructions) {

  /** What a line can be. */
  public enum Kind {
    INSTRUCTION,
    LABEL,
    DIRECTIVE,
    /** Names the function that begins. */
    FUNCTION,
    /** Names the architecture. */
    ARCHITECTURE,
    /** Blank, comment, encoding, header, metadata. */
    OTHER,
    /** A line that should be an instruction and cannot be read. */
    UNKNOWN
  }

  public AsmLine {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(name, "name");
    instructions = List.copyOf(instructions);
  }

  /** A line without instruction. */
  public static AsmLine of(int number, Kind kind, String text, String name) {
    return new AsmLine(number, kind, text, name, List.of());
  }
}
