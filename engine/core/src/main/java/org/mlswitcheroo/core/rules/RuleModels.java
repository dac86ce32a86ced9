package org.mlswitcheroo.core.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;

/** The precompiled rule packages, each loaded when it is first asked for. Thread-safe. */
public final class RuleModels {
  private final ClassLoader loader;
  private final SortedSet<String> packages;
  private final Map<String, Model> loaded = new ConcurrentHashMap<>();

  private RuleModels(ClassLoader loader, SortedSet<String> packages) {
    this.loader = loader;
    this.packages = Collections.unmodifiableSortedSet(packages);
  }

  /** Reads the list that the rule build wrote. */
  public static RuleModels of(KnowledgeTables tables) {
    SortedSet<String> found = new TreeSet<>();
    tables.packages().lines().filter(line -> !line.isBlank()).forEach(found::add);
    return new RuleModels(tables.loader(), found);
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
      Class<?> type = Class.forName(name + ".Rules", true, loader);
      return (Model) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the rule package (" + name + ") cannot be loaded", e);
    }
  }
}
