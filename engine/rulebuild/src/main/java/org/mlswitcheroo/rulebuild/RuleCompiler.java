package org.mlswitcheroo.rulebuild;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.model.impl.NamesGenerator;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles rule text to the classes of the executable model. The same text gives the same bytes.
 */
final class RuleCompiler {
  static {
    // Several threads would race for the names of shared predicates.
    System.setProperty("drools.parallelRulesBuildThreshold", "1000000");
  }

  private RuleCompiler() {}

  /** What a compilation makes: class files by path, and the model class of each package. */
  record Result(SortedMap<String, byte[]> classes, SortedMap<String, String> models) {}

  /** Compiles whole packages, or throws with the faults. */
  static Result compile(Collection<RuleFile> files) {
    restartNames();
    KieServices services = KieServices.get();
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(services.newReleaseId("org.mlswitcheroo", "rules", "1"));
    for (RuleFile file : files) {
      system.write("src/main/resources/" + path(file), text(file).getBytes(StandardCharsets.UTF_8));
    }
    KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
    List<String> faults = faults(builder.getResults().getMessages(Message.Level.ERROR), files);
    if (!faults.isEmpty()) {
      throw new RuleBuildException(faults);
    }
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    SortedMap<String, byte[]> classes = new TreeMap<>();
    SortedMap<String, String> models = new TreeMap<>();
    for (String name : module.getFileNames()) {
      if (name.startsWith("org/drools/")) {
        continue; // The list of models of this compilation; ours has all packages.
      }
      if (name.endsWith(".class")) {
        classes.put(name, module.getBytes(name));
      } else if (name.endsWith("drools-model")) {
        new String(module.getBytes(name), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && line.indexOf('=') < 0)
            .forEach(
                model ->
                    models.put(
                        model.substring(0, model.lastIndexOf('.')),
                        ModelPacking.named(model.strip().replace('.', '/')).replace('/', '.')));
      }
    }
    services.getRepository().removeKieModule(module.getReleaseId());
    return new Result(ModelPacking.pack(classes), models);
  }

  /**
   * Names of unbound patterns are numbered for the life of the JVM; the same packages must get the
   * same names, whatever was compiled before them.
   */
  private static void restartNames() {
    try {
      Field index = NamesGenerator.class.getDeclaredField("index");
      index.setAccessible(true);
      ((AtomicInteger) index.get(null)).set(0);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of Drools numbers names in another way", e);
    }
  }

  private static String text(RuleFile file) {
    return file.generated() ? file.text() : Lookups.of(file.text());
  }

  private static String path(RuleFile file) {
    return file.pkg().replace('.', '/') + "/" + file.name().replaceAll(".*/", "");
  }

  private static List<String> faults(List<Message> messages, Collection<RuleFile> files) {
    Map<String, RuleFile> names = new TreeMap<>();
    files.forEach(file -> names.put(path(file), file));
    List<String> faults = new ArrayList<>();
    for (Message message : messages) {
      String path =
          message.getPath() == null ? "" : message.getPath().replace("src/main/resources/", "");
      String text = message.getText().strip().replaceAll("\\s*\\n\\s*", "\n  ");
      RuleFile file = names.get(path);
      int line =
          message.getLine() > 0 || file == null ? message.getLine() : find(file.text(), text);
      faults.add((file == null ? path : file.name()) + ":" + line + " DRL-COMPILE: " + text);
    }
    return faults;
  }

  /** The line of the text that a message without a line quotes at its end, or 1. */
  private static int find(String text, String message) {
    String quoted = message.substring(message.lastIndexOf(": ") + 1).strip();
    int at = quoted.isEmpty() ? -1 : text.indexOf(quoted);
    return at < 0 ? 1 : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }
}
