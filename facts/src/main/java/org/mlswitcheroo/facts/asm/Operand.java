package org.mlswitcheroo.facts.asm;

import java.util.List;
import java.util.Objects;

/**
 * One operand of an instruction.
 *
 * @param kind what it is
 * @param name {@code 0x} of a number in hexadecimal, file of a register ({@code R}, {@code v}),
 *     name of a special register, a label, a constant bank or an option; otherwise the text as
 *     written
 * @param number index of a register, bank of a constant
 * @param count how many neighbouring registers are named, 1 for a single one
 * @param value value of an integer; bits of the double of a {@link Kind#FLOAT}
 * @param signs signs before it, in order: {@code - ! ~ |}
 * @param suffixes what follows it after dots, as {@code reuse}, {@code 64}, {@code X4}
 * @param parts summands of an address or offset, arguments of a call
 */
public record Operand(
    Kind kind,
    String name,
    int number,
    int count,
    long value,
    String signs,
    List<String> suffixes,
    List<Operand> parts) {

  /** What an operand can be. */
  public enum Kind {
    /** A numbered register, or several neighbours. */
    REGISTER,
    /** A register without number: {@code RZ}, {@code PT}, {@code vcc_lo}, {@code SR_TID.X}. */
    SPECIAL,
    INTEGER,
    FLOAT,
    /** A place in a constant bank; its parts are the offset. */
    CONSTANT,
    /** An address; its parts are the summands. */
    MEMORY,
    /** A place in the code. */
    LABEL,
    /** A name with arguments, as {@code vmcnt(0)}. */
    CALL,
    /** A named setting, as {@code offset:16} or {@code glc}. */
    OPTION,
    /** Something that the grammar accepts and nobody knows. */
    TEXT
  }

  public Operand {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    suffixes = List.copyOf(suffixes);
    parts = List.copyOf(parts);
  }

  /** An operand that is only its name. */
  public static Operand named(Kind kind, String name) {
    return new Operand(kind, name, -1, 1, 0, "", List.of(), List.of());
  }

  /** A register or a row of them. */
  public static Operand register(String file, int number, int count) {
    return new Operand(Kind.REGISTER, file, number, count, 0, "", List.of(), List.of());
  }

  /** A whole number. */
  public static Operand integer(long value) {
    return new Operand(Kind.INTEGER, "", -1, 1, value, "", List.of(), List.of());
  }

  /** A floating-point number. */
  public static Operand real(String text, double value) {
    long bits = Double.doubleToRawLongBits(value);
    return new Operand(Kind.FLOAT, text, -1, 1, bits, "", List.of(), List.of());
  }

  /** The same operand with what stands around it. */
  public Operand with(String moreSigns, List<String> moreSuffixes) {
    return new Operand(kind, name, number, count, value, moreSigns, moreSuffixes, parts);
  }

  /** The same operand with parts. */
  public Operand of(List<Operand> inside) {
    return new Operand(kind, name, number, count, value, signs, suffixes, inside);
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  public boolean has(char sign) {
    return signs.indexOf(sign) >= 0;
  }

  /** The double of a floating-point number. */
  public double real() {
    return Double.longBitsToDouble(value);
  }
}
