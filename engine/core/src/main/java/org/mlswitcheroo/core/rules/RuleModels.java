package org.mlswitcheroo.core.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;

/** The precompiled rule packages, each loaded when it is first asked for. Thread-safe. */
public final class RuleModels {
  private static final String INDEX = "META-INF/rule-models";
  private final ClassLoader loader;
  private final SortedMap<String, List<String>> classes;
  private final Map<String, Model> loaded = new ConcurrentHashMap<>();

  private RuleModels(ClassLoader loader, SortedMap<String, List<String>> classes) {
    this.loader = loader;
    this.classes = classes;
  }

  /** Reads the indexes that the rule build wrote. */
  public static RuleModels of(KnowledgeTables tables) {
    ClassLoader loader = tables.loader();
    SortedMap<String, List<String>> found = new TreeMap<>();
    try {
      for (URL url : Collections.list(loader.getResources(INDEX))) {
        try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
          lines
              .lines()
              .filter(line -> !line.isBlank())
              .map(line -> line.trim().split("\\s+"))
              .forEach(
                  parts ->
                      found
                          .computeIfAbsent(parts[0], k -> new java.util.ArrayList<>())
                          .add(parts[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RuleModels(loader, found);
  }

  /** Names of all packages, sorted. */
  public List<String> packages() {
    return List.copyOf(classes.keySet());
  }

  List<Model> load(String name) {
    return classes.getOrDefault(name, List.of()).stream().map(this::model).toList();
  }

  private Model model(String className) {
    return loaded.computeIfAbsent(
        className,
        k -> {
          try {
            return (Model) Class.forName(k, true, loader).getDeclaredConstructor().newInstance();
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the rule package (" + k + ") cannot be loaded", e);
          }
        });
  }
}
