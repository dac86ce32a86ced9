package org.mlswitcheroo.core.rules;

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
  private final SortedLines packages;
  private final Map<String, Model> loaded = new ConcurrentHashMap<>();

  private RuleModels(ClassLoader loader, SortedLines packages) {
    this.loader = loader;
    this.packages = packages;
  }

  /** Finds the list that the rule build wrote. */
  public static RuleModels of(KnowledgeTables tables) {
    return new RuleModels(tables.loader(), tables.packageLines());
  }

  /** Whether there is a package. */
  public boolean has(String name) {
    return packages.contains(name);
  }

  /** Names of the packages that begin with a text, sorted. */
  public SortedSet<String> below(String start) {
    return new TreeSet<>(packages.beginning(start));
  }

  /** The rules of a package; none when there is no such package. */
  List<Model> load(String name) {
    return has(name) ? List.of(loaded.computeIfAbsent(name, this::made)) : List.of();
  }

  /** The same without some rules; all, when the package has only a few. */
  List<Model> load(String name, Set<String> without) {
    if (without.isEmpty() || !has(name)) {
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
