package org.mlswitcheroo.core.project;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Groups files that import each other (strongly connected components, by Tarjan's algorithm); a
 * group comes after the groups that it imports.
 */
final class Cycles {
  private final Function<Module, Set<Path>> needed;
  private final Modules modules;
  private final Map<Path, Integer> numbers = new HashMap<>();
  private final Map<Path, Integer> lowest = new HashMap<>();
  private final Deque<Module> open = new ArrayDeque<>();
  private final Set<Path> inside = new HashSet<>();
  private final List<List<Module>> groups = new ArrayList<>();

  Cycles(Function<Module, Set<Path>> needed, Modules modules) {
    this.needed = needed;
    this.modules = modules;
  }

  /** The groups that a file needs, its own the last, without those that are done. */
  List<List<Module>> of(Module start, Set<Path> done) {
    visit(start, done);
    return groups;
  }

  private void visit(Module module, Set<Path> done) {
    Path file = module.file();
    int number = numbers.size();
    numbers.put(file, number);
    lowest.put(file, number);
    open.push(module);
    inside.add(file);
    for (Path next : needed.apply(module)) {
      Optional<Module> other = done.contains(next) ? Optional.empty() : modules.at(next);
      if (other.isEmpty()) {
        continue;
      }
      if (!numbers.containsKey(next)) {
        visit(other.get(), done);
        lowest.merge(file, lowest.getOrDefault(next, number), Math::min);
      } else if (inside.contains(next)) {
        lowest.merge(file, numbers.getOrDefault(next, number), Math::min);
      }
    }
    if (lowest.getOrDefault(file, number) == number) {
      List<Module> group = new ArrayList<>();
      Module last;
      do {
        last = open.pop();
        inside.remove(last.file());
        group.add(last);
      } while (last != module);
      group.sort(Comparator.comparing(Module::file));
      groups.add(group);
    }
  }
}
