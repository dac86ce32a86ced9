package org.mlswitcheroo.core.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.core.kernel.Kernel.Parameter;

/** Writes kernels and their launch plan as one listing. */
public final class AssemblyText {
  private static final int WIDTH = 16;
  private final EmitTable table;
  private final String arch;

  public AssemblyText(String family, String arch) {
    this.table = EmitTable.named(family);
    this.arch = arch;
  }

  /** What begins a comment. */
  public String comment() {
    return table.setting("comment");
  }

  /** The listing; throws {@link TooLarge}. */
  public String text(List<String> plan, List<Kernel> kernels) {
    StringBuilder out = new StringBuilder();
    plan.forEach(line -> out.append(comment()).append(' ').append(line).append('\n'));
    Map<String, String> words = new HashMap<>(table.words(arch));
    out.append(EmitTable.filled(table.frame("before"), words));
    StringBuilder descriptions = new StringBuilder();
    for (Kernel kernel : kernels) {
      KernelText text = new KernelText(table, arch, kernel);
      Map<String, String> own = new HashMap<>(words);
      own.put("name", kernel.name());
      own.put("vgprs", "" + text.registers());
      own.put("sgprs", "" + text.scalarRegisters());
      own.put("kernarg_size", "" + size(kernel));
      own.put("args", arguments(kernel));
      own.put("code", code(text.lines()));
      out.append(EmitTable.filled(table.frame("kernel"), own));
      descriptions.append(EmitTable.filled(table.frame("description"), own));
    }
    return out.append(EmitTable.filled(table.frame("between"), words))
        .append(descriptions)
        .append(EmitTable.filled(table.frame("after"), words))
        .toString();
  }

  private static int size(Kernel kernel) {
    int size = 0;
    for (Parameter parameter : kernel.parameters()) {
      size = parameter.offset() + (parameter.pointer() ? 8 : 4);
    }
    return (size + 7) / 8 * 8;
  }

  private String arguments(Kernel kernel) {
    StringBuilder out = new StringBuilder();
    for (Parameter parameter : kernel.parameters()) {
      out.append(
          EmitTable.filled(
              table.frame(parameter.pointer() ? "pointer" : "value"),
              Map.of("number", "" + parameter.offset())));
    }
    return out.toString();
  }

  private String code(List<String> lines) {
    return table.setting("form").equals("addresses") ? addressed(lines) : labelled(lines);
  }

  private static String labelled(List<String> lines) {
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      out.append(line.endsWith(":") ? "" : "\t").append(line).append('\n');
    }
    return out.toString();
  }

  /** Instructions with their addresses, which labels become; the block is filled up. */
  private String addressed(List<String> lines) {
    Map<String, Integer> labels = new HashMap<>();
    List<String> code = new ArrayList<>();
    for (String line : lines) {
      if (line.endsWith(":")) {
        labels.put(line.substring(0, line.length() - 1), code.size() * WIDTH);
      } else {
        code.add(line.replace("{here}", hex(code.size() * WIDTH)));
      }
    }
    while (code.size() % table.number(arch, "pad_to") != 0) {
      code.add(table.setting("pad"));
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < code.size(); i++) {
      String line = code.get(i);
      int last = line.lastIndexOf(' ');
      String target = line.substring(last + 1);
      if (labels.containsKey(target)) {
        line = line.substring(0, last + 1) + hex(labels.get(target));
      }
      int space = line.startsWith("@") ? line.indexOf(' ') : -1;
      String guard = space < 0 ? "" : line.substring(0, space);
      out.append(
          String.format(
              "        /*%04x*/ %17s %s ;%n", i * WIDTH, guard, line.substring(space + 1)));
    }
    return out.toString().replace("\r\n", "\n");
  }

  private static String hex(int address) {
    return "0x" + Integer.toHexString(address);
  }
}
