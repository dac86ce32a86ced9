package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.Type;

/** Expressions of meanings as Python expressions. */
final class Expressions {
  private static final Set<String> NUMPY =
      Set.of("sqrt", "exp2", "log2", "sin", "cos", "tanh", "floor", "ceil", "trunc", "rint", "abs");

  private final Operands operands;
  private final Pointers pointers;
  private final Values values;

  Expressions(Operands operands, Pointers pointers, Values values) {
    this.operands = operands;
    this.pointers = pointers;
    this.values = values;
  }

  /**
   * Where an expression stands.
   *
   * @param op the operation
   * @param meaning its meaning
   * @param locals values that were named before
   * @param active the threads that take part
   * @param wanted type of what is loaded, where the load does not say it
   */
  record Context(Op op, Meaning meaning, Map<String, Py> locals, String active, Type wanted) {}

  /** The expression as the type that the meaning says. */
  Py typed(Expr expr, Context at) {
    return Casts.bits(of(expr, at), expr.type());
  }

  /** The expression; 32 bits that are only moved and truth values keep the type that they have. */
  Py of(Expr expr, Context at) {
    if (expr instanceof Expr.Num num) {
      return Py.number(num.type(), num.bits());
    }
    if (expr instanceof Expr.Local local) {
      Py value = at.locals().get(local.name());
      return value == null ? Py.number(local.type(), 0) : value;
    }
    if (expr instanceof Expr.Read read) {
      return operands.read(at.op(), at.meaning(), read.operand(), read.part());
    }
    if (expr instanceof Expr.Unary unary) {
      Py inner = of(unary.value(), at);
      boolean truth = inner.type() == Type.PRED;
      return Operators.unary(unary.op(), truth ? inner : Casts.bits(inner, unary.type()));
    }
    if (expr instanceof Expr.Binary binary) {
      return binary(binary, at);
    }
    if (expr instanceof Expr.Choice choice) {
      Py condition = values.truth(typed(choice.condition(), at));
      Type type = choice.type().bits() == 32 ? at.wanted() : choice.type();
      Py yes = asWanted(of(choice.yes(), at), choice.type(), type);
      Py no = asWanted(of(choice.no(), at), choice.type(), type);
      return Operators.choice(condition, yes, no);
    }
    if (expr instanceof Expr.Cast cast) {
      return Casts.cast(typed(cast.value(), at), cast.type());
    }
    if (expr instanceof Expr.Bits bits) {
      return Casts.bits(typed(bits.value(), at), bits.type());
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
    return Casts.bits(value.type() == Type.PRED ? Casts.bits(value, type) : value, wanted);
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
        return Operators.binary(op, values.truth(left), values.truth(right));
      }
      if (Set.of("==", "!=").contains(op) && second.is(0)) {
        Py any = Py.atom("any_lane(" + first.text() + ")", Type.PRED);
        return op.equals("!=") ? any : Operators.unary("!", any);
      }
    }
    if (op.equals("<<") || op.equals(">>")) {
      return Operators.shift(op, Casts.bits(left, type), right);
    }
    return Operators.binary(op, Casts.bits(left, type), Casts.bits(right, type));
  }

  private Py load(Expr.Load load, Context at) {
    Optional<Integer> word =
        pointers.word(load, at.op(), at.meaning(), Pointers.locals(at.meaning()));
    if (word.isPresent()) {
      return values.word(word.get());
    }
    Type type = load.type() == Type.U32 ? at.wanted() : load.type();
    type = type == Type.PRED ? Type.U32 : type;
    String text = "load(" + place(load.space(), load.address(), type, at) + ", " + at.active();
    return Py.atom(text + ")", type);
  }

  /** The array and the index that an address is. */
  String place(String space, Expr address, Type type, Context at) {
    Py bytes = typed(address, at);
    int shift = Integer.numberOfTrailingZeros(type.bits() / 8);
    if (space.equals("shared")) {
      Py index = Operators.shift(">>", bytes, Py.number(Type.U32, shift));
      String name = "shared_" + Numbers.numpy(type).substring(3);
      values.views.put(name, "    " + name + " = shared.view(" + Numbers.numpy(type) + ")");
      String base = "cta * " + KernelWriter.SHARED_BYTES / (type.bits() / 8);
      return name + ", " + base + " + " + index.inner();
    }
    int array =
        pointers
            .array(address, at.op(), at.meaning())
            .orElseThrow(() -> new LiftFault("address", "arguments", at.op().instruction().line()));
    Py index = Operators.shift(">>", Casts.bits(bytes, Type.S64), Py.number(Type.U32, shift));
    return values.view(array, type) + ", " + index.text();
  }

  private Py atomic(Expr.Atomic atomic, Context at) {
    StringBuilder text = new StringBuilder("atomic_" + atomic.op() + "(");
    text.append(place(atomic.space(), atomic.address(), atomic.type(), at));
    for (Expr value : atomic.values()) {
      text.append(", ").append(Casts.bits(of(value, at), atomic.type()).typed());
    }
    return Py.atom(text.append(", ").append(at.active()).append(")").toString(), atomic.type());
  }

  private Py call(Expr.Call call, Context at) {
    String name = call.name();
    switch (name) {
      case "lane":
        return Py.atom("lane", Type.U32);
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
    List<String> texts = given.stream().map(Py::typed).toList();
    String all = String.join(", ", texts);
    switch (name) {
      case "lut", "plut":
        long table = given.get(3).constant().orElse(-1L);
        if (table < 0) {
          throw new LiftFault("unknown", name, at.op().instruction().line());
        }
        return Operators.table(given.subList(0, 3), (int) table);
      case "fma":
        return Operators.binary(
            "+", Operators.binary("*", given.get(0), given.get(1)), given.get(2));
      case "min", "max":
        boolean real = call.type().isFloat();
        String extreme = real ? "f" + name : name + "imum";
        return Py.atom("np." + extreme + "(" + all + ")", call.type());
      case "rcp":
        return Py.sum("np.float32(1) / " + given.get(0).inner(), call.type());
      case "rsqrt":
        return Py.sum("np.float32(1) / np.sqrt(" + all + ")", call.type());
      case "saturate":
        return Py.atom("np.nan_to_num(np.clip(" + all + ", 0, 1))", call.type());
      case "popc":
        return Py.atom("np.bitwise_count(" + all + ").astype(np.uint32)", Type.U32);
      default:
        String owner = NUMPY.contains(name) ? "np." : "";
        return Py.atom(owner + name + "(" + all + ")", call.type());
    }
  }
}
