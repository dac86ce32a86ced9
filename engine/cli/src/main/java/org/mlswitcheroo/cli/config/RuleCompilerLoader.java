package org.mlswitcheroo.cli.config;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Main;

/**
 * Calls the rule compiler, whose libraries are in the folder {@code compiler} beside the jar of the
 * tool and on no class path. It runs in a class loader that shares nothing with the tool, so that
 * its services and static state stay apart from the engine's.
 */
final class RuleCompilerLoader {
  private static final String BUILD = "org.mlswitcheroo.rulebuild.KnowledgeBuild";

  private RuleCompilerLoader() {}

  /** The jars and folders that the tool runs from, those of the compiler included. */
  static List<Path> classPath() {
    List<Path> found = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.isEmpty()) {
        found.add(Path.of(entry));
      }
    }
    home()
        .ifPresent(
            home -> {
              found.addAll(jars(home.resolve("lib")));
              found.addAll(jars(home.resolve("compiler")));
            });
    return found.stream().filter(Files::exists).distinct().toList();
  }

  /** The folder of the jar of the tool; none when it runs from class folders. */
  private static Optional<Path> home() {
    return place().filter(Files::isRegularFile).map(Path::getParent);
  }

  private static Optional<Path> place() {
    CodeSource source = Main.class.getProtectionDomain().getCodeSource();
    try {
      URI uri = source == null ? null : source.getLocation().toURI();
      return uri == null ? Optional.empty() : Optional.of(Path.of(uri));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The checkout with the shipped operations and rules. */
  static Path checkout() {
    List<Path> starts = new ArrayList<>();
    place().ifPresent(starts::add);
    starts.add(Path.of("").toAbsolutePath());
    for (Path start : starts) {
      for (Path folder = start; folder != null; folder = folder.getParent()) {
        if (Files.isDirectory(folder.resolve("odl/ops"))
            && Files.isDirectory(folder.resolve("rules/src/main/rules"))) {
          return folder;
        }
      }
    }
    throw CommandException.environment(
        "the shipped operations (odl/ops) are not at hand, so none can be added.",
        "Maybe run the tool in its checkout.");
  }

  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw CommandException.of(e, "read", "the folder (" + folder + ")");
    }
  }

  /** Calls a method of the compiler; its result are rows of texts. */
  @SuppressWarnings("unchecked") // the method is declared so
  static List<String[]> call(String method, Class<?>[] types, Object... arguments)
      throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      // It stays open: threads of the compiler outlive the call.
      ClassLoader loader =
          new URLClassLoader("compiler", urls(), ClassLoader.getPlatformClassLoader());
      thread.setContextClassLoader(loader);
      return (List<String[]>)
          Class.forName(BUILD, true, loader).getMethod(method, types).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("the rule compiler failed (" + e.getCause() + ")", e);
    } catch (ClassNotFoundException e) {
      throw CommandException.environment(
          "the rule compiler is not at hand, so operations and rules cannot be added.",
          "Maybe build the tool again: mvn -pl engine/cli -am package");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the rule compiler is of another version", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL[] urls() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath()) {
      urls.add(path.toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
