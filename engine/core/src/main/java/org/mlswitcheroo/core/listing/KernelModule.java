package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.semantics.asm.Program;

/** A Python module of lifted functions, with the helpers that they call. Used by one thread. */
public final class KernelModule {
  private static final Pattern CALL = Pattern.compile("\\b([a-z_0-9]+)\\(|(?m)^@(\\w+)$");
  private final Forms forms;
  private final List<String> functions = new ArrayList<>();
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
    String text = writer.text(name(program.name()));
    functions.add(text);
    return writer.signature(text);
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return functions.isEmpty();
  }

  /** Says something at the top of the function that was added last. */
  public void note(String text) {
    int last = functions.size() - 1;
    String function = functions.get(last);
    int end = function.indexOf(":\n") + 2;
    functions.set(
        last, function.substring(0, end) + "    # " + text + "\n" + function.substring(end));
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
    functions.forEach(function -> need(function, needed));
    StringBuilder out = new StringBuilder(String.join("\n", forms.imports())).append("\n");
    helpers.forEach(
        (name, text) -> {
          if (needed.contains(name)) {
            out.append("\n\n").append(text);
          }
        });
    functions.forEach(function -> out.append("\n\n").append(function));
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
