package org.mlswitcheroo.rulebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compiles folders of the user over the shipped knowledge. The tool calls it by name in a class
 * loader of its own, so that arguments and result are classes of the JDK.
 *
 * <p>The folder that it writes holds the tables and rule packages that differ, and a list of all
 * packages; a class loader that looks there first sees the whole.
 */
public final class KnowledgeBuild {
  private static final String MODELS = "META-INF/rule-models";

  private KnowledgeBuild() {}

  /**
   * Compiles, or says why not.
   *
   * @param checkout the folder with the shipped operations and rules
   * @param odl folders of operations, the last before the others
   * @param rules folders of rules
   * @param models the shipped list of packages
   * @param out an empty folder; nothing is written when it is absent
   * @return rows of code, file, line, column, text and advice; empty when all is well
   */
  public static List<String[]> build(
      Path checkout, List<Path> odl, List<Path> rules, String models, Path out) throws IOException {
    return run(checkout, odl, rules, models, List.of(out), false);
  }

  /** What is wrong with folders, style included; nothing is written. */
  public static List<String[]> lint(Path checkout, List<Path> odl, List<Path> rules)
      throws IOException {
    return run(checkout, odl, rules, "", List.of(), true);
  }

  private static List<String[]> run(
      Path checkout, List<Path> odl, List<Path> rules, String models, List<Path> out, boolean whole)
      throws IOException {
    Faults faults = new Faults(whole);
    try {
      UserOperations operations = UserOperations.of(checkout.resolve("odl"), odl, faults, whole);
      UserRules written = UserRules.of(checkout.resolve("rules/src/main/rules"), rules, faults);
      SortedMap<String, List<RuleFile>> changed = new TreeMap<>(written.changed());
      List<RuleFile> own = new ArrayList<>(written.own());
      operations
          .files()
          .forEach(
              (path, text) -> {
                if (path.endsWith(".drl")) {
                  RuleFile file = RuleFile.of("generated-rules/" + path, text, true);
                  changed.computeIfAbsent(file.pkg(), k -> new ArrayList<>()).add(file);
                  own.add(file);
                }
              });
      lint(written, changed, own, faults);
      if (faults.any()) {
        return faults.rows();
      }
      RuleCompiler.Result compiled = compiled(changed, own, faults);
      if (!faults.any() && !out.isEmpty()) {
        SortedMap<String, String> list = listed(models, compiled);
        written.gone().forEach(list::remove);
        operations.gone().forEach(path -> list.remove(pkg(path)));
        write(out.get(0), operations, compiled, list);
      }
    } catch (UncheckedIOException e) {
      faults.add(e);
    }
    return faults.rows();
  }

  private static void lint(
      UserRules written,
      SortedMap<String, List<RuleFile>> changed,
      List<RuleFile> own,
      Faults faults) {
    List<RuleFile> all = new ArrayList<>(written.all());
    own.stream().filter(RuleFile::generated).forEach(all::add);
    DrlLint.faults(all, changed.keySet()).forEach(fault -> faults.add(fault, written.own()));
  }

  private static RuleCompiler.Result compiled(
      SortedMap<String, List<RuleFile>> changed, List<RuleFile> own, Faults faults) {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    SortedMap<String, String> models = new TreeMap<>();
    List<List<RuleFile>> packages = List.copyOf(changed.values());
    for (int start = 0; start < packages.size(); start += RuleBuild.PACKAGES_AT_ONCE) {
      int end = Math.min(packages.size(), start + RuleBuild.PACKAGES_AT_ONCE);
      List<RuleFile> files =
          packages.subList(start, end).stream().flatMap(Collection::stream).toList();
      try {
        RuleCompiler.Result result = RuleCompiler.compile(files);
        classes.putAll(result.classes());
        models.putAll(result.models());
      } catch (RuleBuildException e) {
        e.faults().forEach(fault -> faults.add(fault, own));
        if (!faults.any()) {
          throw e; // a shipped file of the same package
        }
      }
    }
    return new RuleCompiler.Result(classes, models);
  }

  /** Lines of the list by package: the shipped ones, and those that were compiled. */
  private static SortedMap<String, String> listed(String models, RuleCompiler.Result compiled) {
    SortedMap<String, String> lines = new TreeMap<>();
    models
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> lines.put(line.strip().split("\\s+")[0], line.strip() + "\n"));
    compiled.models().keySet().forEach(name -> lines.put(name, RuleBuild.line(name)));
    return lines;
  }

  /** The package of a generated file. */
  private static String pkg(String path) {
    return path.replaceAll("\\.drl$", "").replace('/', '.');
  }

  private static void write(
      Path out,
      UserOperations operations,
      RuleCompiler.Result compiled,
      SortedMap<String, String> list)
      throws IOException {
    new ClassFolder(out).write(compiled.classes());
    for (Map.Entry<String, String> file : operations.files().entrySet()) {
      if (!file.getKey().endsWith(".drl")) {
        put(out, file.getKey(), file.getValue());
      }
    }
    put(out, MODELS, String.join("", list.values()));
    put(out, RuleBuild.NEEDS, ""); // rules of a user may make what shipped ones need
  }

  private static void put(Path out, String name, String text) throws IOException {
    ClassFolder.writeIfChanged(out.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
