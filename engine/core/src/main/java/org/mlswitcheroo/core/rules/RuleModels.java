package org.mlswitcheroo.core.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;

/**
 * The precompiled rule packages on the class path, each loaded when it is first asked for.
 * Thread-safe.
 */
public final class RuleModels {
  private static final String INDEX = "META-INF/rule-models";
  private final SortedSet<String> packages;
  private final Map<String, Model> loaded = new ConcurrentHashMap<>();

  private RuleModels(SortedSet<String> packages) {
    this.packages = Collections.unmodifiableSortedSet(packages);
  }

  /** Reads the index that the rule build wrote. */
  public static RuleModels onClassPath() {
    SortedSet<String> found = new TreeSet<>();
    try (InputStream in = RuleModels.class.getClassLoader().getResourceAsStream(INDEX)) {
      if (in != null) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        text.lines().filter(line -> !line.isBlank()).forEach(found::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RuleModels(found);
  }

  /** Names of all packages, sorted. */
  public SortedSet<String> packages() {
    return packages;
  }

  /** The rules of a package; none when there is no such package. */
  List<Model> load(String name) {
    return packages.contains(name) ? List.of(loaded.computeIfAbsent(name, this::made)) : List.of();
  }

  private Model made(String name) {
    try {
      return (Model) Class.forName(name + ".Rules").getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the rule package (" + name + ") cannot be loaded", e);
    }
  }
}
