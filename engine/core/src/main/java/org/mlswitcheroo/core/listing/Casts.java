package org.mlswitcheroo.core.listing;

import org.mlswitcheroo.semantics.isa.Type;
import org.mlswitcheroo.semantics.isa.run.Arithmetic;

/** Changes of type as Python expressions. */
final class Casts {
  private Casts() {}

  /** The same bits as another type of the same width. */
  static Py bits(Py value, Type type) {
    Type from = value.type();
    if (from == type) {
      return value;
    }
    if (value.constant().isPresent()) {
      long bits = value.constant().get();
      if (from == Type.F16 && type.bits() == 32) {
        return Py.number(type, bits);
      }
      if (from == Type.PRED) {
        return Py.number(type, type.isSigned() ? -bits : bits == 0 ? 0 : 0xffffffffL);
      }
      return Py.number(type, type.isFloat() ? bits & mask(type) : Arithmetic.cut(type, bits));
    }
    if (from == Type.PRED) {
      Py whole = Py.atom("ballot(" + value.text() + ")", Type.U32);
      return type == Type.U32 ? whole : bits(whole, type);
    }
    if (from == Type.F16 && type.bits() == 32) {
      String text = value.owner() + ".view(np.uint16).astype(np.uint32)";
      return bits(Py.atom(text, Type.U32), type);
    }
    if (from.bits() != type.bits()) {
      return cast(value, type);
    }
    String owner = value.owner();
    String seen = ".view(" + Numbers.numpy(from) + ")";
    if (value.atom() && owner.endsWith(seen)) { // one view is enough
      owner = owner.substring(0, owner.length() - seen.length());
    }
    return Py.atom(owner + ".view(" + Numbers.numpy(type) + ")", type);
  }

  private static long mask(Type type) {
    return type.bits() == 64 ? -1L : (1L << type.bits()) - 1;
  }

  /** The same number as another type. */
  static Py cast(Py value, Type type) {
    Type from = value.type();
    if (from == type) {
      return value;
    }
    if (value.constant().isPresent()) {
      return Py.number(type, Arithmetic.cast(from, type, value.constant().get()));
    }
    if (from.isFloat() && !type.isFloat()) {
      return Py.atom("to_int(" + value.text() + ", " + Numbers.numpy(type) + ")", type);
    }
    return Py.atom(value.owner() + ".astype(" + Numbers.numpy(type) + ")", type);
  }
}
