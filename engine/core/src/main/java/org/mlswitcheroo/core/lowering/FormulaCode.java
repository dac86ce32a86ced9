package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.core.kernel.KernelBuilder;
import org.mlswitcheroo.semantics.meaning.Formula;

/** Makes the steps that compute a formula for one thread. Confined to one thread. */
final class FormulaCode {
  private static final double MOST_EXACT = 1 << 24;

  /**
   * Where the elements of an array lie.
   *
   * @param sizes of the axes, expressions of the host
   * @param strides of a broadcast array along the axes of the broadcast, otherwise empty
   */
  record Source(String buffer, String type, List<String> sizes, Optional<List<String>> strides) {}

  /** A number: in a register, or known. */
  record Num(int register, boolean whole, @Nullable Double known) {}

  private final KernelBuilder builder;
  private final Map<String, Source> arrays;
  private final Map<String, String> host;
  private final Map<String, Integer> indices = new HashMap<>();
  private final Map<String, String> limits = new HashMap<>();
  private List<Integer> digits = List.of();

  FormulaCode(KernelBuilder builder, Map<String, Source> arrays, Map<String, String> host) {
    this.builder = builder;
    this.arrays = arrays;
    this.host = host;
  }

  /** Names an index and how far it goes. */
  void index(String name, int register, String limit) {
    indices.put(name, register);
    limits.put(name, limit);
  }

  /** The indices along the axes of the broadcast. */
  void broadcast(List<Integer> registers) {
    digits = registers;
  }

  /** The register of a float. */
  int real(Formula formula) {
    return real(of(formula));
  }

  /** The register of a whole number. */
  int whole(Formula formula) {
    return whole(of(formula));
  }

  private int real(Num num) {
    if (num.known() != null) {
      return builder.real(num.known());
    }
    return num.whole() ? builder.op("i2f", num.register()) : num.register();
  }

  private int whole(Num num) {
    if (num.known() != null) {
      return builder.whole((int) Math.round(num.known()));
    }
    return num.whole() ? num.register() : builder.op("f2i", num.register());
  }

  private static Num whole(int register) {
    return new Num(register, true, null);
  }

  private static Num real(int register) {
    return new Num(register, false, null);
  }

  private static boolean isWhole(Num num) {
    Double known = num.known();
    return num.whole()
        || known != null && known == Math.rint(known) && Math.abs(known) < MOST_EXACT;
  }

  Num of(Formula formula) {
    if (formula instanceof Formula.Num num) {
      return new Num(-1, false, num.value());
    }
    if (formula instanceof Formula.Name name) {
      return name(name.name());
    }
    if (formula instanceof Formula.Element element) {
      return element(element);
    }
    if (formula instanceof Formula.Negative negative) {
      Num value = of(negative.value());
      if (value.known() != null) {
        return new Num(-1, false, -value.known());
      }
      return value.whole()
          ? whole(builder.op("isub", builder.whole(0), value.register()))
          : real(builder.op("fneg", value.register()));
    }
    if (formula instanceof Formula.Binary binary) {
      return binary(binary);
    }
    if (formula instanceof Formula.Call call) {
      return call(call);
    }
    return new Reduction(builder, this).of((Formula.Reduce) formula);
  }

  private Num name(String name) {
    Integer index = indices.get(name);
    if (index != null) {
      return whole(index);
    }
    String text = host.get(name);
    if (text == null) {
      throw new Refused("ASM-DOWN-NUMBER", name);
    }
    if (text.equals("True") || text.equals("False")) {
      return new Num(-1, false, text.equals("True") ? 1.0 : 0.0);
    }
    if (text.startsWith(HostText.REAL)) {
      return real(builder.parameter(text));
    }
    try {
      return new Num(-1, false, Double.valueOf(text));
    } catch (NumberFormatException e) {
      return whole(builder.parameter(text));
    }
  }

  /** What limits a bound index: the expression of the host, absent when it depends on an index. */
  Optional<String> limit(Formula formula) {
    return formula instanceof Formula.Name name && indices.containsKey(name.name())
        ? Optional.empty()
        : Optional.of(HostText.of(formula, host));
  }

  /** How far an index goes. */
  String reach(Formula index) {
    return limits.getOrDefault(((Formula.Name) index).name(), "0");
  }

  void forget(String index) {
    indices.remove(index);
    limits.remove(index);
  }

  private Num element(Formula.Element element) {
    Source source = arrays.get(element.array());
    if (source == null) {
      throw new Refused("ASM-DOWN-NUMBER", element.array());
    }
    List<Integer> outside = new ArrayList<>();
    int at = -1;
    for (int i = 0; i < element.indices().size(); i++) {
      Formula index = element.indices().get(i);
      boolean spread = i == 0 && source.strides().isPresent();
      int place = spread ? spread(source.strides().get()) : whole(index);
      int size =
          at < 0 && element.outside().isEmpty() ? -1 : builder.parameter(source.sizes().get(i));
      boolean within =
          index instanceof Formula.Name name
              && source.sizes().get(i).equals(limits.get(name.name()));
      if (element.outside().isPresent() && !within) {
        outside.add(builder.op("uge", place, size));
      }
      at = at < 0 ? place : builder.op("imad", at, size, place);
    }
    at = at < 0 ? builder.whole(0) : at;
    int out = -1;
    for (int each : outside) {
      out = out < 0 ? each : builder.op("iadd", out, each);
    }
    int safe = out < 0 ? at : builder.op("isel", out, builder.whole(0), at);
    boolean isWhole = !source.type().equals("f32");
    int value = builder.load(source.buffer(), source.type(), safe);
    if (out >= 0) {
      Num pad = of(element.outside().orElseThrow());
      value =
          isWhole
              ? builder.op("isel", out, whole(pad), value)
              : builder.op("fsel", out, real(pad), value);
    }
    return new Num(value, isWhole, null);
  }

  /** The place of an element of an array whose axes broadcast. */
  private int spread(List<String> strides) {
    int at = -1;
    for (int i = 0; i < strides.size(); i++) {
      int stride = builder.parameter(strides.get(i));
      at =
          at < 0
              ? builder.op("imul", digits.get(i), stride)
              : builder.op("imad", digits.get(i), stride, at);
    }
    return at < 0 ? builder.whole(0) : at;
  }

  private Num binary(Formula.Binary binary) {
    Num a = of(binary.left());
    Num b = of(binary.right());
    String op = binary.op();
    if (a.known() != null && b.known() != null) {
      return new Num(
          -1, false, org.mlswitcheroo.semantics.meaning.Functions.two(op, a.known(), b.known()));
    }
    boolean whole = isWhole(a) && isWhole(b);
    if (whole && !op.equals("/")) {
      return whole(op, a, b);
    }
    int x = real(a);
    int y = real(b);
    return switch (op) {
      case "+" -> real(builder.op("fadd", x, y));
      case "-" -> real(builder.op("fsub", x, y));
      case "*" -> real(builder.op("fmul", x, y));
      case "/" -> real(builder.op("div", x, y));
      case "//" -> real(builder.op("ffloor", builder.op("div", x, y)));
      case "%" -> {
        int n = builder.op("ffloor", builder.op("div", x, y));
        yield real(builder.op("fsub", x, builder.op("fmul", n, y)));
      }
      case "<" -> whole(builder.op("flt", x, y));
      case "<=" -> whole(builder.op("fle", x, y));
      case ">" -> whole(builder.op("flt", y, x));
      case ">=" -> whole(builder.op("fle", y, x));
      case "==" -> whole(builder.op("feq", x, y));
      default -> whole(builder.op("fne", x, y));
    };
  }

  private Num whole(String op, Num a, Num b) {
    int x = whole(a);
    int y = whole(b);
    return whole(
        switch (op) {
          case "+" -> builder.op("iadd", x, y);
          case "-" -> builder.op("isub", x, y);
          case "*" -> builder.op("imul", x, y);
          case "//" -> builder.op("udiv", x, y);
          case "%" -> builder.op("isub", x, builder.op("imul", builder.op("udiv", x, y), y));
          case "<" -> builder.op("ilt", x, y);
          case "<=" -> builder.op("ile", x, y);
          case ">" -> builder.op("ilt", y, x);
          case ">=" -> builder.op("ile", y, x);
          case "==" -> builder.op("ieq", x, y);
          default -> builder.op("ine", x, y);
        });
  }

  private Num call(Formula.Call call) {
    List<Num> in = new ArrayList<>();
    call.arguments().forEach(argument -> in.add(of(argument)));
    String function = call.function();
    Num a = in.get(0);
    if (function.equals("select")) {
      int test = a.whole() ? a.register() : builder.op("fne", real(a), builder.real(0));
      return isWhole(in.get(1)) && isWhole(in.get(2))
          ? whole(builder.op("isel", test, whole(in.get(1)), whole(in.get(2))))
          : real(builder.op("fsel", test, real(in.get(1)), real(in.get(2))));
    }
    if (function.equals("min") || function.equals("max")) {
      boolean whole = isWhole(a) && isWhole(in.get(1));
      return whole
          ? whole(builder.op("i" + function, whole(a), whole(in.get(1))))
          : real(builder.op("f" + function, real(a), real(in.get(1))));
    }
    if (function.equals("pow")) {
      Num exponent = in.get(1);
      return real(Powers.of(builder, real(a), exponent.known(), () -> real(exponent)));
    }
    return real(builder.op(function, real(a)));
  }
}
