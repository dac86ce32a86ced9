package org.mlswitcheroo.odl.derive;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mlswitcheroo.odl.model.Derives;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/**
 * Methods and attributes of tensors in a text: those that the tensors here have stay, others become
 * functions of what they belong to.
 */
final class Methods {
  private static final Pattern METHOD = Pattern.compile("(?<=[\\w)\\]}])\\.([A-Za-z_]\\w*)(\\()?");
  private static final Pattern ASSIGNED =
      Pattern.compile("(?m)^\\s*([A-Za-z_]\\w*) = (.+)$|\\bfor (\\w+) in (.+):$");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(}?\\.(?:shape|ndim|dtype)\\b)?");
  private static final Pattern GIVEN = Pattern.compile("(?<![\\w.])(\\w+)\\.[\\w.]+\\((\\w+)[,)]");

  private final String tensorHere;
  private final String tensorThere;
  private final Derives derives;
  private final Set<String> gathered;
  private final Set<String> modulesThere;
  private final Set<String> modulesHere;
  private final Set<String> modules;
  private final Snapshots snapshots;
  private final BiFunction<String, List<String>, Optional<String>> written;
  private final BiPredicate<String, List<String>> taken;

  /**
   * @param modulesThere aliases that only the other dialect has
   * @param modulesHere aliases that only this dialect has
   * @param modules aliases of both
   * @param written what is written here for a path there that is called with arguments
   * @param taken whether a path here takes arguments
   */
  Methods(
      String tensorHere,
      String tensorThere,
      Derives derives,
      Set<String> modulesThere,
      Set<String> modulesHere,
      Set<String> modules,
      Snapshots snapshots,
      BiFunction<String, List<String>, Optional<String>> written,
      BiPredicate<String, List<String>> taken) {
    this.tensorHere = tensorHere;
    this.tensorThere = tensorThere;
    this.derives = derives;
    this.gathered =
        derives.gathered().stream().map(Text::text).collect(Collectors.toUnmodifiableSet());
    this.modulesThere = modulesThere;
    this.modulesHere = modulesHere;
    this.modules = modules;
    this.snapshots = snapshots;
    this.written = written;
    this.taken = taken;
  }

  /** The text with functions, or nothing when a method has no counterpart. */
  Optional<String> apply(String text) {
    Set<String> tensors = tensors(text);
    Set<String> plain = plain(text, tensors);
    String said = text;
    int from = 0;
    Matcher found = METHOD.matcher(said);
    while (found.find(from)) {
      PythonText python = new PythonText(said);
      int start = python.start(found.start());
      String receiver = said.substring(start, found.start());
      String name = found.group(1);
      boolean called = found.group(2) != null;
      from = found.end(1);
      if (!python.isCode(found.start())
          || isModule(receiver)
          || isPlain(receiver, plain, tensors)
          || !snapshots.has(tensorThere + "." + name)) {
        continue;
      }
      int open = found.end() - 1;
      int end = called ? python.partner(open) : from - 1;
      List<String> arguments = called && end >= 0 ? python.arguments(open) : List.of();
      if (isKept(name, called, arguments)) {
        continue;
      }
      Optional<String> function =
          called || derives.paths().containsKey(tensorThere + "." + name)
              ? function(name, arguments)
              : Optional.empty();
      if (function.isEmpty() || end < 0) {
        return Optional.empty();
      }
      String after = said.substring(end + 1);
      String call = function.get() + "(" + bare(receiver) + arguments(name, arguments) + ")";
      said = said.substring(0, start) + call + after;
      found = METHOD.matcher(said);
      from = start;
    }
    return Optional.of(said);
  }

  private boolean isKept(String name, boolean called, List<String> arguments) {
    String path = tensorThere + "." + name;
    if (derives.paths().containsKey(path)) {
      return derives.paths().get(path).text().equals(tensorHere + "." + name);
    }
    boolean has = !tensorHere.isEmpty() && snapshots.has(tensorHere + "." + name);
    return has && (!called || taken.test(tensorHere + "." + name, arguments))
        || !called && snapshots.isFunction(path); // a method that is not called is no tensor's
  }

  private Optional<String> function(String name, List<String> arguments) {
    String path = tensorThere + "." + name;
    return written.apply(
        derives.paths().containsKey(path) ? path : derives.methods() + "." + name, arguments);
  }

  private String arguments(String name, List<String> arguments) {
    boolean several =
        arguments.size() > 1 || arguments.stream().anyMatch(each -> each.startsWith("*"));
    String joined = String.join(", ", arguments);
    if (gathered.contains(name) && joined.matches("\\{\\*\\w+}")) {
      return ", " + joined.replace("*", ""); // several arguments of an operation are a tuple
    }
    if (gathered.contains(name) && several) {
      return ", (" + joined + ")";
    }
    return joined.isEmpty() ? "" : ", " + joined;
  }

  /** A value without the brackets around it. */
  private static String bare(String value) {
    boolean isWhole =
        value.startsWith("(") && new PythonText(value).partner(0) == value.length() - 1;
    return isWhole ? value.substring(1, value.length() - 1) : value;
  }

  private boolean isModule(String receiver) {
    return receiver.matches("[\\w.]+") && modules.contains(receiver.split("\\.", 2)[0]);
  }

  /**
   * Whether a value is made by functions of other modules, without names that hold tensors (their
   * shapes do not count).
   */
  private boolean isPlain(String value, Set<String> plain, Set<String> tensors) {
    boolean any = false;
    Matcher names = NAME.matcher(value.replace("np.s_[", "[")); // an index, not a function
    while (names.find()) {
      String name = names.group(1);
      boolean hole = names.start() > 0 && value.charAt(names.start() - 1) == '{';
      if (modulesThere.contains(name)
          || modulesHere.contains(name) // what this dialect's own functions make is a tensor
          || names.group(2) == null && (hole || tensors.contains(name))) {
        return false;
      }
      any |= plain.contains(name) || modules.contains(name);
    }
    return any;
  }

  /** Names that are given values of functions of other modules only. */
  private Set<String> plain(String text, Set<String> tensors) {
    Set<String> plain = new HashSet<>();
    Set<String> others = new HashSet<>();
    Matcher found = ASSIGNED.matcher(text);
    while (found.find()) {
      String name = found.group(1) != null ? found.group(1) : found.group(3);
      String value = found.group(1) != null ? found.group(2) : found.group(4);
      (isPlain(value, plain, tensors) ? plain : others).add(name);
    }
    plain.removeAll(others);
    return plain;
  }

  /** Names that functions of the other dialect are called with, or whose shapes are asked for. */
  private Set<String> tensors(String text) {
    Set<String> tensors = new HashSet<>();
    Matcher asked = NAME.matcher(text);
    while (asked.find()) {
      if (asked.group(2) != null) {
        tensors.add(asked.group(1));
      }
    }
    Matcher given = GIVEN.matcher(text);
    while (given.find()) {
      if (modulesThere.contains(given.group(1))) {
        tensors.add(given.group(2));
      }
    }
    return tensors;
  }
}
