package org.mlswitcheroo.core.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.core.kernel.Kernel.Parameter;
import org.mlswitcheroo.core.kernel.Step.Kind;
import org.mlswitcheroo.core.kernel.Step.Operand;

/** Writes one kernel as instructions of one processor. Used once. */
final class KernelText {
  private final EmitTable table;
  private final String arch;
  private final Kernel kernel;
  private final List<Step> steps;
  private final List<EmitTable.Row> rows = new ArrayList<>();
  private final List<Integer> scalars = new ArrayList<>();
  private final Registers values;
  private final Registers shared;
  private int scalarsUsed;

  KernelText(EmitTable table, String arch, Kernel kernel) {
    this.table = table;
    this.arch = arch;
    this.kernel = kernel;
    this.steps = live(kernel.steps());
    steps.forEach(step -> rows.add(table.row(step.op(), arch)));
    int next = table.setting("last_scalar").isEmpty() ? 0 : table.number(arch, "first_scalar");
    for (Parameter parameter : kernel.parameters()) {
      next += parameter.pointer() ? next % 2 : 0;
      scalars.add(next);
      next += parameter.pointer() ? 2 : 1;
    }
    int last = table.number(arch, "last_register");
    this.values =
        Registers.of(kernel, steps, rows, Kind.VALUE, table.number(arch, "first_register"), last);
    boolean own = !table.setting("last_scalar").isEmpty();
    if (own && next > table.number(arch, "last_scalar")) {
      throw new TooLarge(kernel.name());
    }
    this.shared =
        Registers.of(
            kernel,
            steps,
            rows,
            Kind.SCALAR,
            own ? next : 0,
            own ? table.number(arch, "last_scalar") : last);
    this.scalarsUsed = Math.max(next, shared.used());
  }

  /** The steps whose values are used. */
  private List<Step> live(List<Step> all) {
    List<Step> kept = new ArrayList<>(all);
    boolean changed = true;
    while (changed) {
      Set<Integer> used = new HashSet<>();
      for (Step step : kept) {
        EmitTable.Row row = table.row(step.op(), arch);
        for (int i = 0; i < step.operands().size(); i++) {
          Operand operand = step.operands().get(i);
          if (operand.isRegister()
              && !row.operands().get(i).equals("d")
              && row.reads(row.operands().get(i))) {
            used.add(operand.number());
          }
        }
      }
      changed =
          kept.removeIf(
              step -> {
                List<String> names = table.row(step.op(), arch).operands();
                return !names.isEmpty()
                    && names.get(0).equals("d")
                    && !List.of("loop", "repeat").contains(step.op())
                    && !used.contains(step.operands().get(0).number());
              });
    }
    return kept;
  }

  int registers() {
    return values.used();
  }

  int scalarRegisters() {
    return scalarsUsed;
  }

  /** The lines: instructions, and labels with a colon at the end. */
  List<String> lines() {
    List<String> out = new ArrayList<>();
    if (table.has("parameter")) {
      for (int i = 0; i < kernel.parameters().size(); i++) {
        Parameter parameter = kernel.parameters().get(i);
        Map<String, String> words = new HashMap<>(table.words(arch));
        words.put("offset", "0x" + Integer.toHexString(parameter.offset()));
        parameter(words, "p", i);
        String op = parameter.pointer() ? "pointer" : "parameter";
        table.row(op, arch).text().forEach(line -> out.add(EmitTable.filled(line, words)));
      }
      out.addAll(table.row("given", arch).text());
    }
    for (int i = 0; i < steps.size(); i++) {
      Map<String, String> words = words(i);
      rows.get(i).text().forEach(line -> out.add(EmitTable.filled(line, words)));
    }
    return out;
  }

  private Map<String, String> words(int at) {
    Map<String, String> words = new HashMap<>(table.words(arch));
    words.put("exit", label("exit"));
    EmitTable.Row row = rows.get(at);
    List<Operand> operands = steps.get(at).operands();
    for (int i = 0; i < operands.size(); i++) {
      Operand operand = operands.get(i);
      String name = row.operands().get(i);
      switch (operand.kind()) {
        case VALUE -> register(words, name, values.of(operand.number()), false);
        case SCALAR -> words.put(name, written("scalar", shared.of(operand.number())));
        case PARAMETER -> parameter(words, name, operand.number());
        case LABEL -> words.put(name, label("" + operand.number()));
        case TEXT -> words.put(name, operand.text());
      }
    }
    row.temps().forEach((name, pair) -> register(words, name, values.temp(at, name), pair));
    return words;
  }

  private String label(String name) {
    return ".L" + kernel.name() + "_" + name;
  }

  private void register(Map<String, String> words, String name, int number, boolean pair) {
    words.put(name, written(pair ? "pair" : "register", number));
    words.put(name + ".lo", written("register", number));
    words.put(name + ".hi", written("register", number + 1));
  }

  private void parameter(Map<String, String> words, String name, int index) {
    Parameter parameter = kernel.parameters().get(index);
    if (table.setting("parameter").isEmpty()) {
      int number = scalars.get(index);
      words.put(name, written(parameter.pointer() ? "scalar_pair" : "scalar", number));
      words.put(name + ".lo", written("scalar", number));
      words.put(name + ".hi", written("scalar", number + 1));
    } else {
      int address = table.number(arch, "parameters") + parameter.offset();
      words.put(name, "0x" + Integer.toHexString(address));
    }
  }

  private String written(String kind, int number) {
    return EmitTable.filled(table.setting(kind), Map.of("n", "" + number, "m", "" + (number + 1)));
  }
}
