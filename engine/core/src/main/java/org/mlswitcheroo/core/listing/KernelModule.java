package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.semantics.asm.Program;

/** A Python module of lifted functions, with the helpers that they call. Used by one thread. */
public final class KernelModule {
  private static final Pattern CALL = Pattern.compile("\\b([a-z_0-9]+)\\(|(?m)^@(\\w+)$");
  private final Forms forms;
  private final List<LiftedFunction> functions = new ArrayList<>();
  private final Map<String, String> helpers;

  /** A module of one dialect. */
  public KernelModule(Forms forms) {
    this.forms = forms;
    this.helpers = forms.helpers();
  }

  /** The Python name of a symbol. */
  public static String name(String symbol) {
    String plain = symbol.replaceAll("[^A-Za-z0-9_]", "_");
    return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
  }

  /** Adds a function and gives what it takes; throws {@link LiftFault} when it cannot be lifted. */
  public KernelSignature add(Program program) {
    KernelWriter writer = new KernelWriter(program, forms);
    LiftedFunction function = writer.function(name(program.name()));
    functions.add(function);
    return writer.signature(function.text());
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return functions.isEmpty();
  }

  /** Says something at the top of the function that was added last. */
  public void note(String text) {
    int last = functions.size() - 1;
    functions.set(last, functions.get(last).noted(text));
  }

  /** For each line of a text of this module that comes from instructions, which they are. */
  public SortedMap<Integer, List<Instruction>> origins(String text) {
    SortedMap<Integer, List<Instruction>> found = new TreeMap<>();
    int from = 0;
    for (LiftedFunction function : functions) {
      from = text.indexOf(function.text(), from);
      int first = (int) text.substring(0, from).chars().filter(c -> c == '\n').count() + 1;
      for (int i = 0; i < function.origins().size(); i++) {
        if (!function.origins().get(i).isEmpty()) {
          found.put(first + i, function.origins().get(i));
        }
      }
    }
    return found;
  }

  /** The text of the module, with functions of operations that have imports of their own. */
  public String text(String more) {
    List<String> imports = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    more.lines()
        .forEach(
            line -> {
              boolean top = line.startsWith("import ") || line.startsWith("from ");
              (top ? imports : rest).add(line);
            });
    String text = text();
    String end = String.join("\n", rest).strip();
    imports.removeAll(forms.imports());
    String first = imports.isEmpty() ? text : String.join("\n", imports) + "\n" + text;
    return end.isEmpty() ? text : first + "\n\n" + end + "\n";
  }

  /** The text of the module. */
  public String text() {
    Set<String> needed = new TreeSet<>();
    functions.forEach(function -> need(function.text(), needed));
    StringBuilder out = new StringBuilder(String.join("\n", forms.imports())).append("\n");
    helpers.forEach(
        (name, text) -> {
          if (needed.contains(name)) {
            out.append("\n\n").append(text);
          }
        });
    functions.forEach(function -> out.append("\n\n").append(function.text()));
    return out.toString();
  }

  private void need(String text, Set<String> needed) {
    Matcher m = CALL.matcher(text);
    while (m.find()) {
      String name = m.group(1) == null ? m.group(2) : m.group(1);
      String helper = helpers.get(name);
      if (helper != null && needed.add(name)) {
        need(helper, needed);
      }
    }
  }
}
