package org.mlswitcheroo.core.listing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mlswitcheroo.semantics.asm.Convention;
import org.mlswitcheroo.semantics.isa.Type;

/** The names of what a function starts from: parameters, registers, threads, arrays. */
final class Values {
  final Forms forms;
  final Casts casts;
  final Operators operators;
  private final Code code;
  private final Webs webs;
  private final WebTypes types;
  private final Pointers pointers;
  private final Hidden hidden;
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();

  /** Parameters that are read, with the line that makes them ready. */
  final SortedMap<Integer, String> parameters = new TreeMap<>();

  /** Views of arrays that are used, with the lines that make them, empty when none is needed. */
  final SortedMap<String, String> views = new TreeMap<>();

  Values(Forms forms, Code code, Webs webs, WebTypes types, Pointers pointers) {
    this.forms = forms;
    this.casts = new Casts(forms);
    this.operators = new Operators(forms, casts);
    this.code = code;
    this.webs = webs;
    this.types = types;
    this.pointers = pointers;
    this.hidden = Hidden.of(code, webs, pointers);
  }

  static String parameter(int offset) {
    return String.format("p%02x", offset);
  }

  /** The name of a web. */
  String name(int web) {
    return names.computeIfAbsent(
        web,
        k -> {
          String cell = webs.cell(web).toLowerCase(java.util.Locale.ROOT).replace("_lo", "");
          String stem = cell.matches("p\\d+") ? "q" + cell.substring(1) : cell;
          int count = taken.merge(stem, 1, Integer::sum);
          return count == 1 ? stem : stem + "_" + count;
        });
  }

  Type type(int web) {
    return types.of(web);
  }

  /** What an operation reads in a cell. */
  Py cell(Op op, String cell) {
    int web = webs.used(op, cell);
    if (web == webs.given(cell) && !webs.isWritten(web)) {
      return given(cell);
    }
    return Py.atom(name(web), types.of(web));
  }

  /** What a cell holds before the first instruction. */
  Py given(String cell) {
    if (cell.equals("exec_lo")) {
      return Py.atom("live", Type.PRED);
    }
    Type type =
        cell.startsWith("P") || cell.startsWith("UP") || cell.equals("scc") ? Type.PRED : Type.U32;
    if (!code.waves()) {
      return forms.number(type, 0);
    }
    Convention convention = Convention.of(code.program());
    for (int axis = 0; axis < 3; axis++) {
      String letter = String.valueOf("xyz".charAt(axis));
      if (cell.equals("s" + (convention.group() + axis))) {
        return Py.atom("cta_" + letter, Type.U32);
      }
      if (cell.equals("v" + axis) && !code.program().packedThreads()) {
        return Py.atom("tid_" + letter, Type.U32);
      }
    }
    return cell.equals("v0")
        ? Py.sum("tid_x | tid_y << 10 | tid_z << 20", Type.U32)
        : forms.number(type, 0);
  }

  /** A word of the constant bank 0. */
  Py bank(int offset) {
    int base = code.program().parameterBase();
    if (offset >= base) {
      return word(offset - base);
    }
    if (offset < 24 && offset % 4 == 0) {
      String text = (offset < 12 ? "block" : "grid") + "[" + offset / 4 % 3 + "]";
      return Py.atom(forms.typed(Type.U32, text), Type.U32);
    }
    return forms.number(Type.U32, 0); // stack and descriptor, which no value comes from
  }

  /** A word of the parameters; half of an address counts from the start of its array. */
  Py word(int offset) {
    if (offset >= 0 && pointers.isPointer(offset)) {
      int array = pointers.arrays().contains(offset) ? offset : offset - 4;
      parameters.putIfAbsent(array, "");
      return forms.number(Type.U32, 0);
    }
    Optional<String> launch = hidden.text(offset);
    if (launch.isPresent()) {
      return Py.atom(forms.typed(Type.U32, launch.get()), Type.U32);
    }
    if (offset < 0) {
      throw new LiftFault("address", "launch word " + offset, 0);
    }
    String name = parameter(offset);
    parameters.put(offset, "    " + name + " = word(" + name + ")");
    return Py.atom(name, Type.U32);
  }

  Py special(String name) {
    String axis = name.substring(name.length() - 1).toLowerCase(java.util.Locale.ROOT);
    if (name.startsWith("SR_TID.")) {
      return Py.atom("tid_" + axis, Type.U32);
    }
    if (name.startsWith("SR_CTAID.")) {
      return Py.atom("cta_" + axis, Type.U32);
    }
    return switch (name) {
      case "SR_LANEID" -> Py.atom("lane", Type.U32);
      case "SR_CgaCtaId" -> forms.number(Type.U32, 0);
      default -> throw new LiftFault("unknown", name, 0);
    };
  }

  /** 64 bits from two words. */
  Py pair(Py low, Py high) {
    Py a = casts.bits(low, Type.U32);
    Py b = casts.bits(high, Type.U32);
    if (a.constant().isPresent() && b.constant().isPresent()) {
      return forms.number(Type.U64, b.constant().get() << 32 | a.constant().get());
    }
    if (b.is(0)) {
      return casts.cast(a, Type.U64);
    }
    return Py.atom("pair(" + a.typed() + ", " + b.typed() + ")", Type.U64);
  }

  /** One half of 32 bits. */
  Py half(Py word, int part) {
    if (word.type() == Type.F16) {
      return word;
    }
    Py bits = casts.bits(word, Type.U32);
    if (bits.constant().isPresent()) {
      return forms.number(Type.F16, bits.constant().get() >> 16 * part & 0xffff);
    }
    return Py.atom("half(" + bits.text() + ", " + part + ")", Type.F16);
  }

  /** A truth value for each thread. */
  Py truth(Py value) {
    if (value.type() == Type.PRED) {
      return value;
    }
    if (value.constant().isPresent()) {
      return forms.number(Type.PRED, value.is(0) ? 0 : 1);
    }
    Py bits = casts.bits(value, Type.U32);
    return Py.sum("((" + bits.inner() + " >> lane) & 1) != 0", Type.PRED);
  }

  Py laneRead(Py value, String index) {
    String text = "lane_read(" + value.typed() + ", " + index + ", warp)";
    return Py.atom(text, value.type());
  }

  /** The array that a parameter is, as elements of a type. */
  String view(int offset, Type type) {
    String name = parameter(offset);
    parameters.putIfAbsent(offset, "");
    return viewed(name, type);
  }

  /** The name of an array as elements of a type. */
  String viewed(String array, Type type) {
    String view = array + "_" + Forms.name(type);
    views.put(view, forms.fill("alias", type, "view", view, "array", array));
    return view;
  }
}
