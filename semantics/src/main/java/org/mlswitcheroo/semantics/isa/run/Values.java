package org.mlswitcheroo.semantics.isa.run;

import java.util.List;
import org.mlswitcheroo.semantics.isa.Type;

/** Values that are computed of others, for one thread or for all of a warp at once. */
final class Values {
  private Values() {}

  /** An operator on one value. */
  record Unary(String op, Type type, Value inner) implements Value {
    @Override
    public long at(int lane) {
      return Arithmetic.unary(op, type, inner.at(lane));
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      inner.fill(out, lanes);
      for (int i = 0; i < Warp.LANES; i++) {
        out[i] = Arithmetic.unary(op, type, out[i]);
      }
    }
  }

  /** A conversion. */
  record Cast(Type from, Type to, Value inner) implements Value {
    @Override
    public long at(int lane) {
      return Arithmetic.cast(from, to, inner.at(lane));
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      inner.fill(out, lanes);
      if (!from.isFloat() && !to.isFloat()) {
        Lanes.cut(to, out);
        return;
      }
      for (int i = 0; i < Warp.LANES; i++) {
        if (lanes[i]) {
          out[i] = Arithmetic.cast(from, to, out[i]);
        }
      }
    }
  }

  /** The same bits as another type. */
  record Cut(Type type, Value inner) implements Value {
    @Override
    public long at(int lane) {
      return Arithmetic.cut(type, inner.at(lane));
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      inner.fill(out, lanes);
      Lanes.cut(type, out);
    }
  }

  /** What memory holds. */
  record Load(Evaluator evaluator, String space, Type type, Value address) implements Value {
    @Override
    public long at(int lane) {
      return evaluator.memory.read(space, type, address.at(lane));
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      address.fill(out, lanes);
      for (int i = 0; i < Warp.LANES; i++) {
        if (lanes[i]) {
          out[i] = evaluator.memory.read(space, type, out[i]);
        }
      }
    }
  }

  /** One of two values; the other is not computed. */
  static final class Choice implements Value {
    private final Value condition;
    private final Value yes;
    private final Value no;
    private final long[] other = new long[Warp.LANES];
    private final boolean[] first = new boolean[Warp.LANES];
    private final boolean[] second = new boolean[Warp.LANES];

    Choice(Value condition, Value yes, Value no) {
      this.condition = condition;
      this.yes = yes;
      this.no = no;
    }

    @Override
    public long at(int lane) {
      return condition.at(lane) != 0 ? yes.at(lane) : no.at(lane);
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      condition.fill(out, lanes);
      for (int i = 0; i < Warp.LANES; i++) {
        first[i] = lanes[i] && out[i] != 0;
        second[i] = lanes[i] && out[i] == 0;
      }
      yes.fill(out, first);
      no.fill(other, second);
      for (int i = 0; i < Warp.LANES; i++) {
        if (second[i]) {
          out[i] = other[i];
        }
      }
    }
  }

  /** An operator on two values. */
  static final class Binary implements Value {
    private final String op;
    private final Type type;
    private final Value left;
    private final Value right;
    private final long[] other = new long[Warp.LANES];

    Binary(String op, Type type, Value left, Value right) {
      this.op = op;
      this.type = type;
      this.left = left;
      this.right = right;
    }

    @Override
    public long at(int lane) {
      return Arithmetic.binary(op, type, left.at(lane), right.at(lane));
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      left.fill(out, lanes);
      right.fill(other, lanes);
      Lanes.binary(op, type, out, other, out, lanes);
    }
  }

  /** A shift. */
  static final class Shift implements Value {
    private final String op;
    private final Type type;
    private final Value left;
    private final Value right;
    private final long[] other = new long[Warp.LANES];

    Shift(String op, Type type, Value left, Value right) {
      this.op = op;
      this.type = type;
      this.left = left;
      this.right = right;
    }

    @Override
    public long at(int lane) {
      return Arithmetic.shift(op, type, left.at(lane), right.at(lane));
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      left.fill(out, lanes);
      right.fill(other, lanes);
      for (int i = 0; i < Warp.LANES; i++) {
        out[i] = Arithmetic.shift(op, type, out[i], other[i]);
      }
    }
  }

  /** A function. */
  static final class Call implements Value {
    private final String name;
    private final Type type;
    private final List<Type> types;
    private final Value[] arguments;
    private final long[][] values;

    Call(String name, Type type, List<Type> types, List<Value> arguments) {
      this.name = name;
      this.type = type;
      this.types = types;
      this.arguments = arguments.toArray(new Value[0]);
      this.values = new long[this.arguments.length][Warp.LANES];
    }

    @Override
    public long at(int lane) {
      long[] given = new long[arguments.length];
      for (int i = 0; i < given.length; i++) {
        given[i] = arguments[i].at(lane);
      }
      return Arithmetic.call(name, type, types, given);
    }

    @Override
    public void fill(long[] out, boolean[] lanes) {
      for (int i = 0; i < arguments.length; i++) {
        arguments[i].fill(values[i], lanes);
      }
      Lanes.call(name, type, types, values, out, lanes);
    }
  }
}
