package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.semantics.isa.Type;
import org.mlswitcheroo.semantics.isa.run.Arithmetic;

/** Operators as Python expressions; what is known already is computed. */
final class Operators {
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

  private final Forms forms;
  private final Casts casts;

  Operators(Forms forms, Casts casts) {
    this.forms = forms;
    this.casts = casts;
  }

  Py unary(String op, Py value) {
    if (value.constant().isPresent()) {
      long bits = value.constant().get();
      return forms.number(value.type(), Arithmetic.unary(op, value.type(), bits));
    }
    return Py.sum((op.equals("!") ? "~" : op) + value.inner(), value.type());
  }

  /** Two values of one type. */
  Py binary(String op, Py a, Py b) {
    Type type = a.type();
    boolean compares = COMPARISONS.contains(op);
    if (a.constant().isPresent() && b.constant().isPresent()) {
      long bits = Arithmetic.binary(op, type, a.constant().get(), b.constant().get());
      return forms.number(compares ? Type.PRED : type, bits);
    }
    if (!type.isFloat()) {
      if (op.equals("+") && a.is(0) || op.equals("*") && a.is(1) || op.equals("|") && a.is(0)) {
        return b;
      }
      if (Set.of("+", "-", "|", "^").contains(op) && b.is(0) || op.equals("*") && b.is(1)) {
        return a;
      }
      if (Set.of("*", "&").contains(op) && (a.is(0) || b.is(0))) {
        return forms.number(type, 0);
      }
      if (type == Type.PRED && op.equals("&") && (a.is(1) || b.is(1))) {
        return a.is(1) ? b : a;
      }
    }
    Type result = compares ? Type.PRED : type;
    return forms
        .find(op, type)
        .map(key -> forms.expression(key, result, "a", a.inner(), "b", b.inner()))
        .orElseGet(() -> Py.sum(a.inner() + " " + op + " " + b.inner(), result));
  }

  Py shift(String op, Py a, Py n) {
    if (a.constant().isPresent() && n.constant().isPresent()) {
      long bits = Arithmetic.shift(op, a.type(), a.constant().get(), n.constant().get());
      return forms.number(a.type(), bits);
    }
    if (n.is(0) || a.is(0)) {
      return a;
    }
    int width = a.type().bits();
    if (n.constant().isPresent()) {
      long by = n.constant().get();
      if (by >= width) {
        return op.equals(">>") && a.type().isSigned()
            ? Py.sum(a.inner() + " >> " + (width - 1), a.type())
            : forms.number(a.type(), 0);
      }
      return binary(op, a, Py.atom(Long.toString(by), a.type()));
    }
    return call(op.equals("<<") ? "shl" : "shr", a.type(), List.of(a, casts.bits(n, Type.U32)));
  }

  Py choice(Py condition, Py yes, Py no) {
    if (condition.constant().isPresent()) {
      return condition.is(0) ? no : yes;
    }
    return where(condition.text(), yes, no.typed());
  }

  /** One value for the threads of a mask and another for the rest. */
  Py where(String mask, Py yes, String no) {
    return forms.expression("where", yes.type(), "c", mask, "a", yes.typed(), "b", no);
  }

  /** A function of a meaning. */
  Py call(String name, Type type, List<Py> given) {
    String all = String.join(", ", given.stream().map(Py::typed).toList());
    Optional<String> form = forms.find(name, given.isEmpty() ? type : given.get(0).type());
    return form.isEmpty()
        ? Py.atom(name + "(" + all + ")", type)
        : forms.expression(form.get(), type, "all", all, "a", given.get(0).inner());
  }

  /** A function of bits given by its table of truth. */
  Py table(List<Py> inputs, int table) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).constant().isEmpty() || !whole(inputs.get(i))) {
        open.add(i);
      }
    }
    Type type = inputs.get(0).type();
    int terms = 0;
    int rows = 1 << open.size();
    int ones = 0;
    List<String> minterms = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      if ((table >> index(inputs, open, row) & 1) == 1) {
        ones |= 1 << row;
        minterms.add(minterm(inputs, open, row));
        terms++;
      }
    }
    if (terms == 0 || terms == rows) {
      return forms.number(type, terms == 0 ? 0 : type == Type.PRED ? 1 : Arithmetic.cut(type, -1));
    }
    String known = Known.form(ones, open.stream().map(i -> inputs.get(i).owner()).toList());
    String text = known.isEmpty() ? String.join(" | ", minterms) : known;
    return Py.sum(text, type);
  }

  private static boolean whole(Py input) {
    long bits = input.constant().orElse(2L);
    return bits == 0 || (input.type() == Type.PRED ? bits == 1 : (int) bits == -1);
  }

  private static int index(List<Py> inputs, List<Integer> open, int row) {
    int index = 0;
    for (int i = 0; i < inputs.size(); i++) {
      int place = open.indexOf(i);
      boolean set = place >= 0 ? (row >> place & 1) == 1 : !inputs.get(i).is(0);
      index |= set ? 4 >> i : 0;
    }
    return index;
  }

  private static String minterm(List<Py> inputs, List<Integer> open, int row) {
    List<String> factors = new ArrayList<>();
    for (int place = 0; place < open.size(); place++) {
      String text = inputs.get(open.get(place)).owner();
      factors.add((row >> place & 1) == 1 ? text : "~" + text);
    }
    return "(" + String.join(" & ", factors) + ")";
  }
}
