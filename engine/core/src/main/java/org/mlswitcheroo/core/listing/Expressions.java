package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.Type;

/** Expressions of meanings as Python expressions. */
final class Expressions {
  private final Operands operands;
  private final Pointers pointers;
  private final Values values;
  private final Forms forms;
  private final Casts casts;
  private final Operators operators;
  private final Set<String> results = new HashSet<>();

  Expressions(Operands operands, Pointers pointers, Values values) {
    this.operands = operands;
    this.pointers = pointers;
    this.values = values;
    this.forms = values.forms;
    this.casts = values.casts;
    this.operators = values.operators;
  }

  /**
   * Where an expression stands.
   *
   * @param op the operation
   * @param meaning its meaning
   * @param locals values that were named before
   * @param active the threads that take part
   * @param wanted type of what is loaded, where the load does not say it
   * @param out takes lines that must stand before the expression
   */
  record Context(
      Op op,
      Meaning meaning,
      Map<String, Py> locals,
      String active,
      Type wanted,
      Consumer<String> out) {}

  /**
   * The array and the index that an address is.
   *
   * @param array its name
   * @param view its name as elements of a type
   */
  private record Location(String array, String view, String index) {}

  /** The expression as the type that the meaning says. */
  Py typed(Expr expr, Context at) {
    return casts.bits(of(expr, at), expr.type());
  }

  /** The expression; 32 bits that are only moved and truth values keep the type that they have. */
  Py of(Expr expr, Context at) {
    if (expr instanceof Expr.Num num) {
      return forms.number(num.type(), num.bits());
    }
    if (expr instanceof Expr.Local local) {
      Py value = at.locals().get(local.name());
      return value == null ? forms.number(local.type(), 0) : value;
    }
    if (expr instanceof Expr.Read read) {
      return operands.read(at.op(), at.meaning(), read.operand(), read.part());
    }
    if (expr instanceof Expr.Unary unary) {
      Py inner = of(unary.value(), at);
      boolean truth = inner.type() == Type.PRED;
      return operators.unary(unary.op(), truth ? inner : casts.bits(inner, unary.type()));
    }
    if (expr instanceof Expr.Binary binary) {
      return binary(binary, at);
    }
    if (expr instanceof Expr.Choice choice) {
      Py condition = values.truth(typed(choice.condition(), at));
      Type type = choice.type().bits() == 32 ? at.wanted() : choice.type();
      Py yes = asWanted(of(choice.yes(), at), choice.type(), type);
      Py no = asWanted(of(choice.no(), at), choice.type(), type);
      return operators.choice(condition, yes, no);
    }
    if (expr instanceof Expr.Cast cast) {
      return casts.cast(typed(cast.value(), at), cast.type());
    }
    if (expr instanceof Expr.Bits bits) {
      return casts.bits(typed(bits.value(), at), bits.type());
    }
    if (expr instanceof Expr.Product product) {
      List<String> words = new ArrayList<>();
      product.arguments().forEach(a -> words.add(typed(a, at).typed()));
      String name = product.tile().name();
      return Py.atom(name + "(" + String.join(", ", words) + ", warp)", product.type());
    }
    if (expr instanceof Expr.Part part) {
      return Py.atom(of(part.of(), at).text() + "[" + part.number() + "]", part.type());
    }
    if (expr instanceof Expr.Load load) {
      return load(load, at);
    }
    return expr instanceof Expr.Atomic atomic ? atomic(atomic, at) : call((Expr.Call) expr, at);
  }

  private Py asWanted(Py value, Type type, Type wanted) {
    if (wanted == Type.PRED) {
      return values.truth(value);
    }
    return casts.bits(value.type() == Type.PRED ? casts.bits(value, type) : value, wanted);
  }

  private Py binary(Expr.Binary binary, Context at) {
    String op = binary.op();
    Py left = of(binary.left(), at);
    Py right = of(binary.right(), at);
    Type type = binary.left().type();
    boolean truths = left.type() == Type.PRED || right.type() == Type.PRED;
    if (type != Type.PRED && truths) {
      Py first = left.type() == Type.PRED ? left : right;
      Py second = left.type() == Type.PRED ? right : left;
      boolean plain = second.type() == Type.PRED || second.constant().isPresent();
      if (Set.of("&", "|", "^").contains(op) && plain) {
        return operators.binary(op, values.truth(left), values.truth(right));
      }
      if (Set.of("==", "!=").contains(op) && second.is(0)) {
        Py any = Py.atom("any_lane(" + first.text() + ")", Type.PRED);
        return op.equals("!=") ? any : operators.unary("!", any);
      }
    }
    if (op.equals("<<") || op.equals(">>")) {
      return operators.shift(op, casts.bits(left, type), right);
    }
    return operators.binary(op, casts.bits(left, type), casts.bits(right, type));
  }

  private Py load(Expr.Load load, Context at) {
    Optional<Integer> word =
        pointers.word(load, at.op(), at.meaning(), Pointers.locals(at.meaning()));
    if (word.isPresent()) {
      return values.word(word.get());
    }
    Type type = load.type() == Type.U32 ? at.wanted() : load.type();
    type = type == Type.PRED ? Type.U32 : type;
    return forms.expression(
        "load", type, words(place(load.space(), load.address(), type, at), at.active()));
  }

  private static String[] words(Location place, String active, String... more) {
    List<String> all =
        new ArrayList<>(List.of("array", place.array, "view", place.view, "index", place.index));
    all.addAll(List.of("mask", active));
    all.addAll(List.of(more));
    return all.toArray(new String[0]);
  }

  private Location place(String space, Expr address, Type type, Context at) {
    Py bytes = typed(address, at);
    int shift = Integer.numberOfTrailingZeros(type.bits() / 8);
    if (space.equals("shared")) {
      Py index = operators.shift(">>", bytes, forms.number(Type.U32, shift));
      String view = values.viewed("shared", type);
      String base = "cta * " + KernelWriter.SHARED_BYTES / (type.bits() / 8);
      return new Location("shared", view, base + " + " + index.inner());
    }
    int array =
        pointers
            .array(address, at.op(), at.meaning())
            .orElseThrow(() -> new LiftFault("address", "arguments", at.op().instruction().line()));
    Py index = operators.shift(">>", casts.bits(bytes, Type.S64), forms.number(Type.U32, shift));
    return new Location(Values.parameter(array), values.view(array, type), index.text());
  }

  /** The line that writes to memory. */
  String store(Expr.Atomic atomic, Context at) {
    return forms.fill(form("atomic", atomic), atomic.type(), words(atomic, "", at));
  }

  /** The line that writes a value to memory. */
  String store(String space, Expr address, Py value, Context at) {
    Location place = place(space, address, value.type(), at);
    String[] words = words(place, at.active(), "value", value.typed());
    return forms.fill("store", value.type(), words);
  }

  private String form(String key, Expr.Atomic atomic) {
    return forms.find(key + "." + atomic.op(), atomic.type()).or(() -> forms.find(key)).orElse("");
  }

  private String[] words(Expr.Atomic atomic, String result, Context at) {
    List<String> given = new ArrayList<>();
    for (Expr value : atomic.values()) {
      given.add(casts.bits(of(value, at), atomic.type()).typed());
    }
    return words(
        place(atomic.space(), atomic.address(), atomic.type(), at),
        at.active(),
        "op",
        atomic.op(),
        "values",
        String.join(", ", given),
        "result",
        result);
  }

  /** What was in memory before it is changed. */
  private Py atomic(Expr.Atomic atomic, Context at) {
    String result = "old" + at.op().id();
    while (!results.add(result)) {
      result += "_";
    }
    String[] words = words(atomic, result, at);
    String before = forms.fill(form("fetched", atomic), atomic.type(), words);
    if (!before.isEmpty()) {
      at.out().accept(before);
    }
    return forms.expression(form("fetch", atomic), atomic.type(), words);
  }

  private Py call(Expr.Call call, Context at) {
    String name = call.name();
    switch (name) {
      case "lane":
        return Py.atom("lane", Type.U32);
      case "whole_warp":
        return Py.atom("whole_warp(" + at.active() + ")", Type.PRED);
      case "first_lane":
        return Py.atom("first_lane(" + at.active() + ")", Type.U32);
      case "lane_read":
        Py value = of(call.arguments().get(0), at);
        return values.laneRead(value, typed(call.arguments().get(1), at).typed());
      case "ballot":
        Py truth = values.truth(typed(call.arguments().get(0), at));
        return Py.atom("ballot(" + at.active() + " & " + truth.inner() + ")", Type.U32);
      default:
        break;
    }
    List<Py> given = new ArrayList<>();
    call.arguments().forEach(a -> given.add(typed(a, at)));
    switch (name) {
      case "lut", "plut":
        long table = given.get(3).constant().orElse(-1L);
        if (table < 0) {
          throw new LiftFault("unknown", name, at.op().instruction().line());
        }
        return operators.table(given.subList(0, 3), (int) table);
      case "fma":
        return operators.binary(
            "+", operators.binary("*", given.get(0), given.get(1)), given.get(2));
      default:
        return operators.call(name, call.type(), given);
    }
  }
}
