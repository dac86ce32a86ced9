package org.mlswitcheroo.core.listing.op;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.core.listing.Forms;
import org.mlswitcheroo.core.listing.KernelSignature;
import org.mlswitcheroo.semantics.isa.Type;
import org.mlswitcheroo.semantics.meaning.Formula;
import org.mlswitcheroo.semantics.meaning.TensorMeaning;

/** Writes what was recognised as a function, in given forms. Used once. */
final class OpText {
  private final Forms forms;
  private final Kernel kernel;
  private final Solution solution;
  private final List<String> comments = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private int next;

  OpText(Forms forms, Kernel kernel, Solution solution) {
    this.forms = forms;
    this.kernel = kernel;
    this.solution = solution;
  }

  /** The text of the function. */
  String function(String name) {
    Optional<Candidate> whole = solution.candidate();
    String value = whole.map(this::whole).orElse("");
    if (whole.isPresent() && !solution.chain().isLeaf()) {
      lines.add(Solution.WHOLE + " = " + value);
    }
    if (!solution.chain().isLeaf() || whole.isEmpty()) {
      value = term(solution.chain());
    }
    Type type = out();
    if (whole.isPresent() || type == Type.F32) {
      value = cast(value, type, whole);
    }
    KernelSignature signature = kernel.signature();
    List<String> parameters = new ArrayList<>();
    new java.util.TreeMap<>(
            java.util.stream.Stream.concat(
                    signature.arrays().stream().map(a -> Map.entry(a.offset(), a.name())),
                    signature.numbers().stream().map(n -> Map.entry(n.offset(), n.name())))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .forEach((offset, parameter) -> parameters.add(parameter));
    StringBuilder out = new StringBuilder("def ").append(name).append("(");
    parameters.forEach(parameter -> out.append(parameter).append(", "));
    out.append("*, grid, block):\n");
    comments.forEach(comment -> out.append("    # op: ").append(comment).append("\n"));
    solution.evidence().forEach(text -> out.append("    # ").append(text).append(".\n"));
    lines.forEach(line -> out.append("    ").append(line).append("\n"));
    return out.append("    return (").append(value).append(",)\n").toString();
  }

  private Type out() {
    for (int i = 0; i < kernel.arrays(); i++) {
      if (kernel.signature().arrays().get(i).name().equals(solution.out())) {
        return kernel.type(i);
      }
    }
    return Type.F32;
  }

  private String cast(String value, Type type, Optional<Candidate> whole) {
    if (type == Type.F16 && whole.isPresent()) {
      return changed("(" + value + ")", type);
    }
    boolean counts =
        whole.isPresent()
            && type == Type.S32
            && !(whole.get().entry().meaning().steps().get(0).value() instanceof Formula.Element);
    if (counts) {
      return changed("(" + value + ")", type);
    }
    boolean truth =
        !solution.chain().isLeaf()
            && solution.chain().entry().get(0).meaning().steps().get(0).value()
                instanceof Formula.Binary binary
            && List.of("<", "<=", ">", ">=", "==", "!=").contains(binary.op());
    return truth ? changed("(" + value + ")", Type.F32) : value;
  }

  private String whole(Candidate candidate) {
    Map<String, String> holes = new LinkedHashMap<>();
    Map<String, String> shown = new LinkedHashMap<>();
    Map<String, Source> all = new LinkedHashMap<>(candidate.sizes());
    all.putAll(candidate.attributes());
    all.forEach(
        (name, source) -> {
          String text = source.python(kernel.signature());
          shown.put(name, text.replace(" ", ""));
          holes.put(name, text.contains(" ") ? "(" + text + ")" : text);
        });
    for (TensorMeaning.Array input : candidate.entry().meaning().inputs()) {
      Integer array = candidate.inputs().get(input.name());
      shown.put(input.name() + "?", array == null ? "false" : "true");
      holes.put(input.name(), array == null ? "None" : shaped(array, input, holes));
    }
    comments.add(comment(candidate.entry(), shown));
    String text = filled(candidate.entry().write(), holes);
    return text.replaceAll("(, None)+\\)", ")");
  }

  private String shaped(int array, TensorMeaning.Array input, Map<String, String> holes) {
    String name = kernel.signature().arrays().get(array).name();
    if (input.sizes().size() != 1) {
      List<String> sizes = new ArrayList<>();
      for (Formula size : input.sizes()) {
        sizes.add(size instanceof Formula.Name n ? holes.getOrDefault(n.name(), "-1") : "-1");
      }
      name = shaped(name, "(" + String.join(", ", sizes) + ")");
    }
    return kernel.type(array) == Type.F16 ? changed(name, Type.F32) : widened(name, array);
  }

  /** Narrow whole numbers are computed in the width of the result. */
  private String widened(String text, int array) {
    Type type = kernel.type(array);
    Type wide = out() == Type.F16 ? Type.F32 : out();
    boolean narrow = !type.isFloat() && type.bits() < Type.S32.bits() && wide.bits() > type.bits();
    return narrow ? changed(text, wide) : text;
  }

  private String widened(String text, String name) {
    for (int i = 0; i < kernel.arrays(); i++) {
      if (kernel.signature().arrays().get(i).name().equals(name)) {
        return widened(text, i);
      }
    }
    return text;
  }

  private String shaped(String array, String shape) {
    return forms.fill("reshape", "a", array, "shape", shape);
  }

  private String changed(String array, Type type) {
    return forms.fill("cast", type, "a", array);
  }

  private static String filled(String template, Map<String, String> holes) {
    String text = template;
    for (Map.Entry<String, String> each : holes.entrySet()) {
      text = text.replace("{" + each.getKey() + "}", each.getValue());
    }
    return text;
  }

  private static String comment(MeaningEntry entry, Map<String, String> holes) {
    StringBuilder out = new StringBuilder(entry.op());
    entry
        .shown()
        .forEach(
            (name, template) ->
                out.append(" ").append(name).append("=").append(filled(template, holes)));
    return out.toString();
  }

  private String term(Term term) {
    if (term.isLeaf()) {
      return leaf(term.leaf());
    }
    MeaningEntry entry = term.entry().get(0);
    Map<String, String> holes = new LinkedHashMap<>();
    Map<String, String> shown = new LinkedHashMap<>();
    for (int i = 0; i < term.parts().size(); i++) {
      Term part = term.parts().get(i);
      String text = term(part);
      if (!part.isLeaf() || (!simple(text) && uses(entry, i) > 1)) {
        String name = "v" + ++next;
        lines.add(name + " = " + text);
        text = name;
      }
      holes.put(entry.meaning().inputs().get(i).name(), text);
    }
    term.attributes()
        .forEach(
            (name, number) -> {
              holes.put(name, number.leaf());
              shown.put(name, number.leaf());
            });
    boolean added =
        solution.candidate().isPresent()
            && term == solution.chain()
            && term.parts().stream().allMatch(Term::isLeaf)
            && term.parts().stream().anyMatch(part -> part.leaf().equals(solution.out()))
            && term.attributes().isEmpty();
    if (!added) {
      comments.add(comment(entry, shown));
    }
    String text = filled(entry.write(), holes);
    boolean outer = text.startsWith("(") && text.endsWith(")") && closes(text);
    return outer ? text.substring(1, text.length() - 1) : text;
  }

  private static boolean simple(String text) {
    return text.matches("[\\w.]+");
  }

  private static int uses(MeaningEntry entry, int input) {
    String hole = "{" + entry.meaning().inputs().get(input).name() + "}";
    return entry.write().split(java.util.regex.Pattern.quote(hole), -1).length - 1;
  }

  /** Whether the first bracket is closed by the last. */
  private static boolean closes(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  private String leaf(String name) {
    int[] span = solution.spans().get(name);
    if (span != null) {
      int axes = solution.candidate().orElseThrow().entry().meaning().result().sizes().size();
      if (span[1] == axes && span[1] - span[0] == 1) {
        return name;
      }
      return span[0] == 0 && span[1] == axes
          ? shaped(name, "z.shape")
          : shaped(name, "(-1" + ", 1".repeat(axes - span[1]) + ")");
    }
    Placement placement = solution.placements().get(name);
    if (placement == null) {
      return name;
    }
    if (solution.candidate().isPresent()) {
      int axes = solution.candidate().get().entry().meaning().result().sizes().size();
      return axes < 2 ? name : shaped(name, "z.shape");
    }
    return widened(placed(name, placement), name);
  }

  /** An array beside the others: all have the axes of the one that is spread. */
  private String placed(String name, Placement placement) {
    KernelSignature signature = kernel.signature();
    Optional<Placement> middle =
        solution.placements().values().stream()
            .filter(p -> p.inner().isPresent() && p.outer().isPresent())
            .findFirst();
    Optional<Placement> spread =
        solution.placements().values().stream()
            .filter(p -> p.inner().isPresent() || p.outer().isPresent())
            .findFirst();
    if (spread.isEmpty() || placement.single()) {
      return name;
    }
    if (middle.isPresent()) {
      String inner = middle.get().inner().orElseThrow().python(signature);
      String outer = middle.get().outer().orElseThrow().python(signature);
      String shape =
          placement.equals(middle.get())
              ? outer + ", 1"
              : placement.same()
                  ? "-1, " + outer + ", " + inner
                  : placement.inner().isPresent() ? "-1, " + outer + ", 1" : inner;
      return shaped(name, "(" + shape + (shape.equals(inner) ? ",)" : ")"));
    }
    Placement first = spread.get();
    String size = first.inner().or(first::outer).orElseThrow().python(signature);
    return placement.same()
        ? shaped(name, "(-1, " + size + ")")
        : placement.inner().isPresent() ? shaped(name, "(-1, 1)") : name;
  }
}
