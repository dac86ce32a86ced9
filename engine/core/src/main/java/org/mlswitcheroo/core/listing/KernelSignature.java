package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.Type;

/**
 * What a lifted function takes.
 *
 * @param arrays parameters that are arrays, by offset
 * @param numbers parameters that are numbers, by offset
 * @param groups which axes of the grid are read
 * @param threads which axes of the block are read
 * @param hidden offset of the words of the launch behind the parameters, -1 when none is read
 * @param literals floats that are written in the code
 * @param extremes whether the larger or smaller of two floats is taken anywhere
 */
public record KernelSignature(
    List<ArrayParameter> arrays,
    List<NumberParameter> numbers,
    List<Boolean> groups,
    List<Boolean> threads,
    int hidden,
    List<Double> literals,
    boolean extremes) {
  private static final int MOST_LITERALS = 12;

  /** All indices of a thread in one register, as newer AMD processors have them. */
  private static final String PACKED = "tid_x | tid_y << 10 | tid_z << 20";

  public KernelSignature {
    arrays = List.copyOf(arrays);
    numbers = List.copyOf(numbers);
    groups = List.copyOf(groups);
    threads = List.copyOf(threads);
    literals = List.copyOf(literals);
  }

  /**
   * An array.
   *
   * @param types what its elements may be, the likeliest first
   */
  public record ArrayParameter(int offset, List<Type> types, boolean written) {
    public ArrayParameter {
      types = List.copyOf(types);
    }

    /** Its name in Python. */
    public String name() {
      return Values.parameter(offset);
    }
  }

  /** A number. */
  public record NumberParameter(int offset, boolean real) {
    /** Its name in Python. */
    public String name() {
      return Values.parameter(offset);
    }
  }

  /** Reads the signature; the text of the function must have been made before. */
  static KernelSignature of(
      Code code, Webs webs, Pointers pointers, Values values, Set<Integer> written, String text) {
    List<ArrayParameter> arrays = new ArrayList<>();
    List<NumberParameter> numbers = new ArrayList<>();
    boolean halves = code.ops().stream().anyMatch(op -> computes(op, Set.of(Type.H2, Type.F16)));
    boolean floats = code.ops().stream().anyMatch(op -> computes(op, Set.of(Type.F32)));
    values.parameters.forEach(
        (offset, line) -> {
          if (line.isEmpty()) {
            List<String> views =
                values.views.keySet().stream()
                    .filter(view -> view.startsWith(Values.parameter(offset) + "_"))
                    .map(view -> view.substring(view.indexOf('_') + 1))
                    .toList();
            arrays.add(
                new ArrayParameter(offset, types(views, halves, floats), written.contains(offset)));
          } else {
            numbers.add(new NumberParameter(offset, real(offset, code, webs, pointers, values)));
          }
        });
    List<Boolean> groups = new ArrayList<>();
    List<Boolean> threads = new ArrayList<>();
    String body = text.substring(text.indexOf("ctaid[2]") + "ctaid[2]".length());
    boolean packed = body.contains(PACKED);
    String plain = body.replace(PACKED, "");
    for (int axis = 0; axis < 3; axis++) {
      char letter = "xyz".charAt(axis);
      groups.add(body.contains("cta_" + letter));
      threads.add(plain.contains("tid_" + letter) || (packed && unpacked(code, 10 * axis)));
    }
    int hidden = Hidden.of(code, webs, pointers).start();
    return new KernelSignature(
        arrays, numbers, groups, threads, hidden, literals(code), extremes(code));
  }

  /** Whether a field of the register that holds all indices of a thread is taken out. */
  private static boolean unpacked(Code code, int from) {
    return from == 0
        || code.ops().stream()
            .flatMap(op -> op.meanings().stream())
            .map(Meaning::instruction)
            .filter(i -> i.mnemonic().startsWith("v_bfe") || i.mnemonic().startsWith("v_lshr"))
            .anyMatch(
                i -> i.operands().stream().anyMatch(o -> o.is(Kind.INTEGER) && o.value() == from));
  }

  /** Whether an operation computes with values of some types that are in a register. */
  private static boolean computes(Op op, Set<Type> types) {
    for (Meaning meaning : op.meanings()) {
      for (Expr.Read read : Cells.reads(meaning)) {
        if (types.contains(read.operand().type())
            && !Cells.of(Cells.bound(meaning, read.operand()), read.operand(), 0).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Type> types(List<String> views, boolean halves, boolean floats) {
    for (Type type : List.of(Type.F32, Type.F64, Type.F16)) {
      if (views.contains("float" + type.bits())) {
        return List.of(type);
      }
    }
    String first = views.isEmpty() ? "uint32" : views.get(0);
    return switch (first) {
      case "uint16", "int16" -> List.of(Type.F16, Type.S16);
      case "uint8" -> List.of(Type.U8);
      case "int8" -> List.of(Type.S8);
      case "int64", "uint64" -> List.of(Type.S64);
      default ->
          halves
              ? List.of(Type.F16, Type.S32, Type.F32)
              : floats ? List.of(Type.F32, Type.S32) : List.of(Type.S32, Type.F32);
    };
  }

  private static boolean real(int offset, Code code, Webs webs, Pointers pointers, Values values) {
    Set<Type> direct = new java.util.HashSet<>();
    for (Op op : code.ops()) {
      for (Meaning meaning : op.meanings()) {
        for (Expr.Read read : Cells.reads(meaning)) {
          Operand operand = Cells.bound(meaning, read.operand());
          boolean here =
              operand.is(Kind.CONSTANT)
                  && operand.number() == 0
                  && operand.parts().stream().noneMatch(p -> p.is(Kind.REGISTER))
                  && Pointers.offset(operand) - code.program().parameterBase() == offset;
          if (here) {
            direct.add(read.operand().type());
          }
        }
      }
    }
    if (direct.contains(Type.S32) || direct.contains(Type.U32)) {
      return false;
    }
    Set<Integer> holders = pointers.holders().getOrDefault(offset, Set.of());
    return direct.contains(Type.F32)
        || mixed(holders, code, webs)
        || (!holders.isEmpty() && holders.stream().allMatch(web -> values.type(web) == Type.F32));
  }

  /** Whether what reads some values takes them for floats or, with others, for halves. */
  private static boolean mixed(Set<Integer> holders, Code code, Webs webs) {
    boolean found = false;
    for (Op op : code.ops()) {
      for (Meaning meaning : op.meanings()) {
        for (Expr.Read read : Cells.reads(meaning)) {
          Operand operand = Cells.bound(meaning, read.operand());
          for (String cell : Cells.of(operand, read.operand(), read.part())) {
            if (holders.contains(webs.used(op, cell))) {
              if (read.operand().type() != Type.MIX) {
                return false;
              }
              found = true;
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean extremes(Code code) {
    return code.ops().stream()
        .flatMap(op -> op.meanings().stream())
        .flatMap(meaning -> Cells.writes(meaning).stream())
        .anyMatch(write -> extreme(write.value()));
  }

  private static boolean extreme(Expr expr) {
    return (expr instanceof Expr.Call call
            && call.type().isFloat()
            && (call.name().startsWith("max") || call.name().startsWith("min")))
        || Cells.parts(expr).stream().anyMatch(KernelSignature::extreme);
  }

  private static List<Double> literals(Code code) {
    SortedSet<Double> found = new TreeSet<>();
    for (Op op : code.ops()) {
      for (Meaning meaning : op.meanings()) {
        for (Operand operand : meaning.bound().values()) {
          double value =
              operand.is(Kind.FLOAT)
                  ? operand.real()
                  : operand.is(Kind.INTEGER) ? Float.intBitsToFloat((int) operand.value()) : 0;
          double size = Math.abs(value);
          if (size > 1e-13 && size < 1e5) {
            found.add((double) (float) value);
          }
        }
      }
    }
    return found.stream().limit(MOST_LITERALS * 2L).toList();
  }
}
