package org.mlswitcheroo.core.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** The same without some rules; all, when the package has only a few. */
  List<Model> load(String name, Set<String> without) {
    if (without.isEmpty() || !packages.contains(name)) {
      return load(name);
    }
    try {
      return List.of((Model) type(name).getDeclaredConstructor(Set.class).newInstance(without));
    } catch (NoSuchMethodException e) {
      return load(name);
    } catch (ReflectiveOperationException e) {
      throw unloadable(name, e);
    }
  }

  private Model made(String name) {
    try {
      return (Model) type(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw unloadable(name, e);
    }
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name + ".Rules", true, loader);
  }

  private static IllegalStateException unloadable(String name, Exception cause) {
    return new IllegalStateException("the rule package (" + name + ") cannot be loaded", cause);
  }
}
