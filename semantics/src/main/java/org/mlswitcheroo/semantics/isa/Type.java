package org.mlswitcheroo.semantics.isa;

import java.util.Locale;
import java.util.Optional;

/** The types of values in a meaning. */
public enum Type {
  /** True or false in each thread. */
  PRED(1),
  /** A truth value of each thread that is a bit of a register of the whole warp. */
  MASK(1),
  U8(8),
  S8(8),
  U16(16),
  S16(16),
  F16(16),
  U32(32),
  S32(32),
  F32(32),
  /** 32 bits that are only moved. */
  B32(32),
  /** Two halves, of which a read gives {@code lo} and {@code hi}. */
  H2(32),
  /** A half that is written in the instruction. */
  H1(16),
  /** A float that options may read as half. */
  MIX(32),
  U64(64),
  S64(64),
  F64(64),
  /** The address of a memory operand. */
  ADDR(64),
  /** The address of an operand in shared memory. */
  ADDR32(32),
  /** A special register. */
  SR(32),
  /** A place in the code. */
  LABEL(64),
  /** An operand without effect on values. */
  ANY(0);

  private final int bits;

  Type(int bits) {
    this.bits = bits;
  }

  /** Width of a value. */
  public int bits() {
    return bits;
  }

  public boolean isFloat() {
    return this == F16 || this == F32 || this == F64;
  }

  public boolean isSigned() {
    return this == S8 || this == S16 || this == S32 || this == S64;
  }

  /** The type of a name in lower case. */
  public static Optional<Type> named(String name) {
    for (Type type : values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The type that a value has once it was read. */
  public Type read() {
    return switch (this) {
      case MASK -> PRED;
      case B32, SR, ADDR32 -> U32;
      case ADDR -> U64;
      case MIX -> F32;
      case H1 -> F16;
      default -> this;
    };
  }
}
