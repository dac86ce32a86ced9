package org.mlswitcheroo.core.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.core.kernel.Kernel.Parameter;
import org.mlswitcheroo.core.kernel.Step.Kind;
import org.mlswitcheroo.core.kernel.Step.Operand;

/**
 * Makes the steps of a kernel. Equal steps are made once in a loop and what is inside of it; whole
 * numbers that are known are computed here. Confined to one thread.
 */
public final class KernelBuilder {
  private static final EmitTable FUNCTIONS = EmitTable.named("functions");
  private final Map<String, Integer> parameters = new LinkedHashMap<>();
  private final List<Boolean> pointers = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Deque<Map<String, Integer>> known = new ArrayDeque<>();
  private final Map<Integer, Integer> constants = new HashMap<>();
  private final Deque<List<Operand>> loops = new ArrayDeque<>();
  private int registers;
  private int labels;
  private int head;

  /** A kernel of one thread for each of a number of elements; {@link #index} is its number. */
  public KernelBuilder(String count) {
    known.push(new HashMap<>());
    int index = fresh();
    steps.add(new Step("thread", List.of(Operand.of(Kind.VALUE, index))));
    int number = number(count);
    int value = parameter(count);
    head = steps.size();
    steps.add(
        new Step(
            "guard",
            List.of(
                Operand.of(Kind.VALUE, index),
                Operand.of(Kind.PARAMETER, number),
                Operand.of(Kind.VALUE, value))));
    head = steps.size();
  }

  /** The number of the thread. */
  public int index() {
    return 0;
  }

  private int fresh() {
    return registers++;
  }

  private int number(String argument) {
    return parameters.computeIfAbsent(argument, k -> add(false));
  }

  private int add(boolean pointer) {
    pointers.add(pointer);
    return pointers.size() - 1;
  }

  private int array(String name) {
    return parameters.computeIfAbsent("&" + name, k -> add(true));
  }

  /** A register with a number that the host gives; made before everything else. */
  public int parameter(String argument) {
    if (argument.matches("-?\\d{1,9}")) {
      return whole(Integer.parseInt(argument));
    }
    return first("param " + argument, "param", Operand.of(Kind.PARAMETER, number(argument)));
  }

  /** A register with a whole number. */
  public int whole(int value) {
    String text = "0x" + Integer.toHexString(value);
    int register = first("const " + text, "const", Operand.text(text));
    constants.put(register, value);
    return register;
  }

  /** A register with a float. */
  public int real(double value) {
    String text = "0x" + Integer.toHexString(Float.floatToRawIntBits((float) value));
    return first("real " + text, "const", Operand.text(text));
  }

  private int first(String key, String op, Operand operand) {
    Map<String, Integer> outer = known.peekLast();
    Integer there = outer.get(key);
    if (there != null) {
      return there;
    }
    int register = fresh();
    outer.put(key, register);
    steps.add(
        head == 0 ? steps.size() : head,
        new Step(op, List.of(Operand.of(Kind.VALUE, register), operand)));
    head += head == 0 ? 0 : 1;
    return register;
  }

  /** Whether a register holds a whole number that is known. */
  public boolean is(int register, int value) {
    return constants.containsKey(register) && constants.get(register) == value;
  }

  /** A step or function of registers. */
  public int op(String op, Integer... arguments) {
    return op(op, Arrays.asList(arguments));
  }

  int op(String op, List<Integer> arguments) {
    Integer simple = simple(op, arguments);
    if (simple != null) {
      return simple;
    }
    String key = op + arguments;
    for (Map<String, Integer> scope : known) {
      Integer there = scope.get(key);
      if (there != null) {
        return there;
      }
    }
    int value;
    if (FUNCTIONS.has(op)) {
      value = new Expansion(this, FUNCTIONS.row(op, ""), arguments).value();
    } else {
      value = fresh();
      set(value, op, arguments);
    }
    known.getFirst().put(key, value);
    return value;
  }

  private void set(int register, String op, List<Integer> arguments) {
    List<Operand> operands = new ArrayList<>();
    operands.add(Operand.of(Kind.VALUE, register));
    arguments.forEach(argument -> operands.add(Operand.of(Kind.VALUE, argument)));
    steps.add(new Step(op, operands));
  }

  /** What a step gives without being made, null when it must be. */
  private @org.jspecify.annotations.Nullable Integer simple(String op, List<Integer> in) {
    if (in.size() < 2 || "fu".indexOf(op.charAt(0)) >= 0 && !op.equals("udiv")) {
      return null;
    }
    Integer a = constants.get(in.get(0));
    Integer b = constants.get(in.get(1));
    if (a != null && b != null && in.size() == 2) {
      return switch (op) {
        case "iadd" -> whole(a + b);
        case "isub" -> whole(a - b);
        case "imul" -> whole(a * b);
        case "udiv" -> b == 0 ? null : (Integer) whole(Integer.divideUnsigned(a, b));
        default -> null;
      };
    }
    boolean zero = b != null && b == 0;
    boolean one = b != null && b == 1;
    return switch (op) {
      case "iadd" -> zero ? in.get(0) : a != null && a == 0 ? in.get(1) : null;
      case "isub" -> zero ? in.get(0) : null;
      case "imul" -> one ? in.get(0) : a != null && a == 1 ? in.get(1) : zero ? in.get(1) : null;
      case "imad" -> one ? (Integer) op("iadd", in.get(0), in.get(2)) : null;
      case "udiv" -> one ? in.get(0) : null;
      default -> null;
    };
  }

  /** A register that may be set again. */
  public int variable(int value) {
    int register = fresh();
    set(register, "mov", List.of(value));
    return register;
  }

  /** Sets a register that may be set again. */
  public void assign(int register, String op, Integer... arguments) {
    set(register, op, Arrays.asList(arguments));
  }

  /** Begins a loop over the numbers below one that the host gives; the register of the number. */
  public int loop(String count) {
    int index = fresh();
    int value = parameter(count);
    int scalar = fresh();
    Operand limit =
        constants.containsKey(value)
            ? Operand.text("0x" + Integer.toHexString(constants.get(value)))
            : Operand.of(Kind.PARAMETER, number(count));
    List<Operand> operands =
        List.of(
            Operand.of(Kind.VALUE, index),
            Operand.of(Kind.SCALAR, scalar),
            limit,
            Operand.of(Kind.VALUE, value),
            Operand.of(Kind.LABEL, labels++),
            Operand.of(Kind.LABEL, labels++));
    boolean runs = constants.containsKey(value) && constants.get(value) > 0;
    steps.add(new Step(runs ? "repeat" : "loop", operands));
    loops.push(operands);
    known.push(new HashMap<>());
    return index;
  }

  /** Ends the innermost loop. */
  public void end() {
    known.pop();
    steps.add(new Step("next", loops.pop()));
  }

  /** An element of an array. */
  public int load(String array, String type, int index) {
    String key = "load " + array + " " + index;
    for (Map<String, Integer> scope : known) {
      Integer there = scope.get(key);
      if (there != null) {
        return there;
      }
    }
    int value = fresh();
    steps.add(
        new Step(
            "load_" + type,
            List.of(
                Operand.of(Kind.VALUE, value),
                Operand.of(Kind.PARAMETER, array(array)),
                Operand.of(Kind.VALUE, index))));
    known.getFirst().put(key, value);
    return value;
  }

  /** Writes an element of an array. */
  public void store(String array, String type, int index, int value) {
    steps.add(
        new Step(
            "store_" + type,
            List.of(
                Operand.of(Kind.PARAMETER, array(array)),
                Operand.of(Kind.VALUE, index),
                Operand.of(Kind.VALUE, value))));
  }

  /** The kernel. */
  public Kernel kernel(String name) {
    steps.add(new Step("finish", List.of()));
    List<Parameter> found = new ArrayList<>();
    int offset = 0;
    for (Map.Entry<String, Integer> entry : parameters.entrySet()) {
      boolean pointer = pointers.get(entry.getValue());
      offset = pointer ? (offset + 7) / 8 * 8 : offset;
      String argument = pointer ? entry.getKey().substring(1) : entry.getKey();
      found.add(new Parameter(pointer, argument, offset));
      offset += pointer ? 8 : 4;
    }
    return new Kernel(name, found, steps);
  }
}
