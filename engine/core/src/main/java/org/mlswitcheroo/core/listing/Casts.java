package org.mlswitcheroo.core.listing;

import java.util.Optional;
import org.mlswitcheroo.semantics.isa.Type;
import org.mlswitcheroo.semantics.isa.run.Arithmetic;

/** Changes of type as Python expressions. */
final class Casts {
  private final Forms forms;

  Casts(Forms forms) {
    this.forms = forms;
  }

  /** The same bits as another type of the same width. */
  Py bits(Py value, Type type) {
    Type from = value.type();
    if (from == type) {
      return value;
    }
    if (value.constant().isPresent()) {
      long bits = value.constant().get();
      if (from == Type.F16 && type.bits() == 32) {
        return forms.number(type, bits);
      }
      if (from == Type.PRED) {
        return forms.number(type, type.isSigned() ? -bits : bits == 0 ? 0 : 0xffffffffL);
      }
      return forms.number(type, type.isFloat() ? bits & mask(type) : Arithmetic.cut(type, bits));
    }
    if (from == Type.PRED) {
      Py whole = Py.atom("ballot(" + value.text() + ")", Type.U32);
      return type == Type.U32 ? whole : bits(whole, type);
    }
    if (from == Type.F16 && type.bits() == 32) {
      return bits(changed(bits(value, Type.U16), Type.U32), type);
    }
    if (from.bits() != type.bits()) {
      return cast(value, type);
    }
    if (forms.held(from) == forms.held(type)) {
      return new Py(value.text(), type, value.atom(), Optional.empty(), value.typed());
    }
    String owner = value.owner();
    String seen = forms.fill("view", from, "a", "");
    if (value.atom() && owner.endsWith(seen)) { // one view is enough
      owner = owner.substring(0, owner.length() - seen.length());
    }
    return forms.expression("view", type, "a", owner);
  }

  private static long mask(Type type) {
    return type.bits() == 64 ? -1L : (1L << type.bits()) - 1;
  }

  /** The same number as another type. */
  Py cast(Py value, Type type) {
    Type from = value.type();
    if (from == type) {
      return value;
    }
    if (value.constant().isPresent()) {
      return forms.number(type, Arithmetic.cast(from, type, value.constant().get()));
    }
    if (from.isFloat() && !type.isFloat()) {
      return forms.expression("to_int", type, "a", value.text());
    }
    return forms.held(from) == forms.held(type) ? bits(value, type) : changed(value, type);
  }

  /** The same number, which is not known, as another type. */
  Py changed(Py value, Type type) {
    String form = forms.find("cast", value.type(), type).orElse("cast");
    return forms.expression(form, type, "a", value.owner());
  }
}
