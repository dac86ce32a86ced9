package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.OperandSpec;
import org.mlswitcheroo.semantics.isa.Statement;
import org.mlswitcheroo.semantics.isa.Type;

/** The registers of 32 bits or one bit that instructions read and write, by name. */
final class Cells {
  private static final Set<String> KEPT = Set.of("vcc_lo", "exec_lo", "scc", "m0");

  private Cells() {}

  /** The cells of an operand; none for constants and registers that are always zero. */
  static List<String> of(Operand operand, OperandSpec spec, int part) {
    Type type = spec.type();
    List<String> found = new ArrayList<>();
    if (operand.is(Kind.MEMORY) || operand.is(Kind.CONSTANT)) {
      for (Operand summand : operand.parts()) {
        if (summand.is(Kind.REGISTER)) {
          found.add(cell(summand, 0));
          if (summand.suffixes().contains("64")) {
            found.add(cell(summand, 1));
          }
        }
      }
      return found;
    }
    if (operand.is(Kind.REGISTER)) {
      int first = part > 0 && type != Type.H2 ? part : 0;
      found.add(cell(operand, first));
      if (type.bits() == 64) {
        found.add(cell(operand, first + 1));
      }
    } else if (operand.is(Kind.SPECIAL)) {
      String name = operand.name().equals("vcc") ? "vcc_lo" : operand.name();
      name = name.equals("exec") ? "exec_lo" : name;
      if (KEPT.contains(name)) {
        found.add(name);
      }
    }
    return found;
  }

  private static String cell(Operand register, int more) {
    return register.name() + (register.number() + more);
  }

  /** Whether a register is one for the whole wave. */
  static boolean whole(String cell) {
    return KEPT.contains(cell) || cell.startsWith("s") || cell.startsWith("ttmp");
  }

  static Operand bound(Meaning meaning, OperandSpec spec) {
    Operand operand = meaning.bound().get(spec.name());
    if (operand == null) {
      throw new IllegalStateException("the operand (" + spec.name() + ") is not bound");
    }
    return operand;
  }

  /** Everything that the steps of a meaning read. */
  static List<Expr.Read> reads(Meaning meaning) {
    List<Expr.Read> found = new ArrayList<>();
    for (Statement statement : meaning.statements()) {
      if (statement instanceof Statement.Let let) {
        collect(let.value(), found);
      } else if (statement instanceof Statement.Write write) {
        collect(write.value(), found);
      } else if (statement instanceof Statement.Store store) {
        collect(store.address(), found);
        collect(store.value(), found);
      } else if (statement instanceof Statement.Effect effect) {
        collect(effect.value(), found);
      } else if (statement instanceof Statement.Control control) {
        for (int i = control.name().equals("exit") ? 0 : 1; i < control.arguments().size(); i++) {
          collect(control.arguments().get(i), found);
        }
      }
    }
    return found;
  }

  private static void collect(Expr expr, List<Expr.Read> found) {
    if (expr instanceof Expr.Read read) {
      found.add(read);
    }
    parts(expr).forEach(part -> collect(part, found));
  }

  /** The expressions inside an expression. */
  static List<Expr> parts(Expr expr) {
    if (expr instanceof Expr.Unary unary) {
      return List.of(unary.value());
    }
    if (expr instanceof Expr.Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    if (expr instanceof Expr.Choice choice) {
      return List.of(choice.condition(), choice.yes(), choice.no());
    }
    if (expr instanceof Expr.Cast cast) {
      return List.of(cast.value());
    }
    if (expr instanceof Expr.Bits bits) {
      return List.of(bits.value());
    }
    if (expr instanceof Expr.Call call) {
      return call.arguments();
    }
    if (expr instanceof Expr.Product product) {
      return product.arguments();
    }
    if (expr instanceof Expr.Part part) {
      return List.of(part.of());
    }
    if (expr instanceof Expr.Load load) {
      return List.of(load.address());
    }
    if (expr instanceof Expr.Atomic atomic) {
      List<Expr> all = new ArrayList<>(List.of(atomic.address()));
      all.addAll(atomic.values());
      return all;
    }
    return List.of();
  }

  /** The writes of a meaning. */
  static List<Statement.Write> writes(Meaning meaning) {
    return meaning.statements().stream()
        .filter(Statement.Write.class::isInstance)
        .map(Statement.Write.class::cast)
        .toList();
  }
}
