package org.mlswitcheroo.semantics.isa.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.Type;

/** Turns expressions into values of the threads of the warp that runs. Used by one thread. */
final class Evaluator {
  final Registers registers;
  Memory memory;
  Warp warp = new Warp(0, 0, 0);
  boolean[] active = new boolean[Warp.LANES];

  Evaluator(Registers registers, Memory memory) {
    this.registers = registers;
    this.memory = memory;
  }

  /** The value of an expression in one meaning. */
  Value value(Expr expr, Meaning meaning, Map<String, Value> locals) {
    if (expr instanceof Expr.Num num) {
      long bits = num.type().isFloat() ? num.bits() : Arithmetic.cut(num.type(), num.bits());
      return Value.of(bits);
    }
    if (expr instanceof Expr.Local local) {
      Value named = locals.get(local.name());
      return named == null ? Value.of(0) : named;
    }
    if (expr instanceof Expr.Read read) {
      return registers.read(this, meaning, read.operand(), read.part());
    }
    if (expr instanceof Expr.Unary unary) {
      Value inner = value(unary.value(), meaning, locals);
      return new Values.Unary(unary.op(), unary.type(), inner);
    }
    if (expr instanceof Expr.Binary binary) {
      return binary(binary, meaning, locals);
    }
    if (expr instanceof Expr.Choice choice) {
      Value condition = value(choice.condition(), meaning, locals);
      Value yes = value(choice.yes(), meaning, locals);
      Value no = value(choice.no(), meaning, locals);
      return new Values.Choice(condition, yes, no);
    }
    if (expr instanceof Expr.Cast cast) {
      Value inner = value(cast.value(), meaning, locals);
      Type from = cast.value().type();
      return new Values.Cast(from, cast.type(), inner);
    }
    if (expr instanceof Expr.Bits bits) {
      Value inner = value(bits.value(), meaning, locals);
      return new Values.Cut(bits.type(), inner);
    }
    if (expr instanceof Expr.Load load) {
      Value address = value(load.address(), meaning, locals);
      return new Values.Load(this, load.space(), load.type(), address);
    }
    if (expr instanceof Expr.Product product) {
      List<Value> words = new ArrayList<>();
      product.arguments().forEach(a -> words.add(value(a, meaning, locals)));
      return new Product(product.tile(), words);
    }
    if (expr instanceof Expr.Part part) {
      Value of = value(part.of(), meaning, locals);
      return of instanceof Product product ? new Product.Part(product, part.number()) : of;
    }
    if (expr instanceof Expr.Atomic atomic) {
      return atomic(atomic, meaning, locals);
    }
    return call((Expr.Call) expr, meaning, locals);
  }

  private Value binary(Expr.Binary binary, Meaning meaning, Map<String, Value> locals) {
    Value left = value(binary.left(), meaning, locals);
    Value right = value(binary.right(), meaning, locals);
    String op = binary.op();
    Type type = binary.left().type();
    return op.equals("<<") || op.equals(">>")
        ? new Values.Shift(op, type, left, right)
        : new Values.Binary(op, type, left, right);
  }

  private Value call(Expr.Call call, Meaning meaning, Map<String, Value> locals) {
    List<Value> arguments = new ArrayList<>();
    call.arguments().forEach(a -> arguments.add(value(a, meaning, locals)));
    switch (call.name()) {
      case "lane":
        return lane -> lane;
      case "first_lane":
        return lane -> firstActive();
      case "whole_warp":
        return lane -> whole(meaning);
      case "ballot":
        return lane -> ballot(arguments.get(0));
      case "lane_read":
        return lane -> arguments.get(0).at((int) arguments.get(1).at(lane) & Warp.LANES - 1);
      case "isnan":
        return lane ->
            Double.isNaN(Arithmetic.real(call.arguments().get(0).type(), arguments.get(0).at(lane)))
                ? 1
                : 0;
      default:
        List<Type> types = call.arguments().stream().map(Expr::type).toList();
        return new Values.Call(call.name(), call.type(), types, arguments);
    }
  }

  int firstActive() {
    for (int lane = 0; lane < Warp.LANES; lane++) {
      if (active[lane]) {
        return lane;
      }
    }
    return 0;
  }

  /** Throws unless all threads of the warp take part. */
  private long whole(Meaning meaning) {
    for (boolean there : active) {
      if (!there) {
        String name = meaning.instruction().name();
        throw new RunFault("(" + name + ") needs all threads of its warp, some take no part.");
      }
    }
    return 1;
  }

  private long ballot(Value value) {
    long bits = 0;
    for (int lane = 0; lane < Warp.LANES; lane++) {
      bits |= active[lane] && value.at(lane) != 0 ? 1L << lane : 0;
    }
    return bits;
  }

  private Value atomic(Expr.Atomic atomic, Meaning meaning, Map<String, Value> locals) {
    Value address = value(atomic.address(), meaning, locals);
    List<Value> values = new ArrayList<>();
    atomic.values().forEach(v -> values.add(value(v, meaning, locals)));
    Type type = atomic.type();
    return lane -> {
      long place = address.at(lane);
      long old = memory.read(atomic.space(), type, place);
      long given = values.get(0).at(lane);
      long now =
          switch (atomic.op()) {
            case "add" -> Arithmetic.binary("+", type, old, given);
            case "and" -> old & given;
            case "or" -> old | given;
            case "xor" -> old ^ given;
            case "min", "max" ->
                Arithmetic.call(atomic.op(), type, List.of(type), new long[] {old, given});
            case "cas" -> old == given ? values.get(1).at(lane) : old;
            default -> given;
          };
      memory.write(atomic.space(), type, place, now);
      return old;
    };
  }

  /** An empty table of named values. */
  static Map<String, Value> locals() {
    return new HashMap<>();
  }
}
