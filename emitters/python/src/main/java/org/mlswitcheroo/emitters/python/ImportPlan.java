package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.target.AddDefinition;
import org.mlswitcheroo.facts.target.AddImport;

/** Decides at which statement of the module each new import and definition is printed. */
final class ImportPlan {
  private final Source source;
  private final Changes changes;
  private final List<Node> body;
  private final Map<Integer, List<Addition>> before = new HashMap<>();
  private final Map<Integer, List<Addition>> after = new HashMap<>();
  private final Map<Integer, List<AddImport>> extensions = new HashMap<>();
  private final List<Addition> alone = new ArrayList<>();
  private final int head;

  ImportPlan(Source source, Changes changes) {
    this.source = source;
    this.changes = changes;
    this.body = source.tree.children(0, "body");
    int end = 0;
    while (end < body.size() && !Kinds.definition(body.get(end))) {
      end++;
    }
    this.head = end;
    List<AddImport> rest = extend(missing());
    place(rest);
    define();
  }

  List<Addition> before(int node) {
    return before.getOrDefault(node, List.of());
  }

  List<Addition> after(int node) {
    return after.getOrDefault(node, List.of());
  }

  /** What a file without statements gets. */
  List<Addition> alone() {
    return alone;
  }

  List<AddImport> extensions(Node node) {
    return extensions.getOrDefault(node.id(), List.of());
  }

  /** Whether some names of an import are left out. */
  boolean loses(Node node) {
    return changes.marks(node.id()).isEmpty()
        && source.tree.children(node.id()).stream()
            .anyMatch(name -> changes.remove(name.id()).isPresent());
  }

  /** Whether all names of an import are left out. */
  boolean empty(Node node) {
    return Kinds.imports(node)
        && changes.marks(node.id()).isEmpty()
        && extensions(node).isEmpty()
        && source.tree.children(node.id()).stream()
            .allMatch(name -> changes.remove(name.id()).isPresent());
  }

  /** The fact by which an import is empty. */
  Object reason(Node node) {
    return changes.remove(source.tree.children(node.id()).get(0).id()).orElseThrow();
  }

  private boolean gone(Node node) {
    return changes.remove(node.id()).isPresent() || empty(node);
  }

  private List<AddImport> missing() {
    Set<String> there = new HashSet<>();
    for (Node node : body) {
      if (!Kinds.imports(node) || changes.remove(node.id()).isPresent()) {
        continue;
      }
      for (Node name : source.tree.children(node.id())) {
        if (changes.remove(name.id()).isEmpty()) {
          int as = name.text().indexOf(" as ");
          String path = as < 0 ? name.text() : name.text().substring(0, as);
          String bound = as < 0 ? path : name.text().substring(as + 4);
          there.add(node.text() + ":" + path + ":" + bound);
          if (as < 0 && node.is("Import") && path.contains(".")) {
            String top = path.substring(0, path.indexOf('.'));
            there.add(":" + top + ":" + top);
          }
        }
      }
    }
    return changes.imports.stream()
        .filter(added -> !there.contains(key(added)))
        .sorted(ImportText.ORDER)
        .toList();
  }

  private static String key(AddImport added) {
    String from = added.name().isEmpty() ? "" : added.module();
    String path = added.name().isEmpty() ? added.module() : added.name();
    return from + ":" + path + ":" + (added.alias().isEmpty() ? path : added.alias());
  }

  /** Gives names to imports of the same module that stay; answers the imports that are left. */
  private List<AddImport> extend(List<AddImport> imports) {
    List<AddImport> rest = new ArrayList<>();
    for (AddImport added : imports) {
      Node same = null;
      for (Node node : body.subList(0, head)) {
        boolean module =
            node.is("ImportFrom") && node.text().equals(added.module()) && !added.name().isEmpty();
        if (module && !gone(node) && !source.is(node.last(), "*")) {
          same = node;
        }
      }
      if (same == null) {
        rest.add(added);
      } else {
        extensions.computeIfAbsent(same.id(), id -> new ArrayList<>()).add(added);
      }
    }
    return rest;
  }

  private void place(List<AddImport> imports) {
    int removed = -1;
    int last = -1;
    int top = -1;
    for (int i = 0; i < body.size(); i++) {
      boolean import_ = Kinds.imports(body.get(i));
      boolean changed = import_ && (gone(body.get(i)) || loses(body.get(i)));
      removed = removed < 0 && changed ? i : removed;
      last = import_ && i < head ? i : last;
      top = top < 0 && import_ && i < head && !body.get(i).text().equals("__future__") ? i : top;
    }
    List<AddImport> left = new ArrayList<>();
    for (AddImport added : imports) {
      if (StandardLibrary.section(added.module()) != StandardLibrary.STANDARD
          || !joinStandard(added)) {
        left.add(added);
      }
    }
    List<Addition> standard = section(left, StandardLibrary.STANDARD);
    List<Addition> others = section(left, StandardLibrary.THIRD_PARTY);
    List<Addition> local = section(left, StandardLibrary.LOCAL);
    others.addAll(section(left, StandardLibrary.FUTURE));
    if (!standard.isEmpty() && top >= 0 && top != removed) {
      spaced(standard, 0, 1);
      before.computeIfAbsent(body.get(top).id(), id -> new ArrayList<>()).addAll(standard);
      standard = List.of();
    }
    List<Addition> all = new ArrayList<>(standard);
    spaced(others, all.isEmpty() ? 0 : 1, 0);
    all.addAll(others);
    spaced(local, all.isEmpty() ? 0 : 1, 0);
    all.addAll(local);
    if (!all.isEmpty()) {
      anchor(all, removed, last);
    }
  }

  private static List<Addition> section(List<AddImport> imports, int section) {
    return new ArrayList<>(
        ImportText.lines(
            imports.stream().filter(i -> StandardLibrary.section(i.module()) == section).toList()));
  }

  private void anchor(List<Addition> all, int removed, int last) {
    if (removed >= 0) {
      boolean close =
          removed > 0 && standard(body.get(removed - 1)) && !gone(body.get(removed - 1));
      int next = removed;
      while (next < body.size() && gone(body.get(next))) {
        next++;
      }
      spaced(
          all,
          close && section(all) != StandardLibrary.STANDARD ? 1 : 0,
          next == body.size() ? 0 : behind(next));
      before.computeIfAbsent(body.get(removed).id(), id -> new ArrayList<>()).addAll(all);
      return;
    }
    int at = last;
    if (last < 0 && !body.isEmpty() && BlockPrinter.docstring(source, body.get(0))) {
      at = 0;
    }
    int next = at + 1;
    boolean apart = last < 0 || section(body.get(last)) != section(all);
    spaced(all, apart ? 1 : 0, next < body.size() ? behind(next) : 0);
    put(at, all);
  }

  private int behind(int next) {
    Node node = body.get(next);
    return Kinds.imports(node) ? 0 : Kinds.definition(node) ? 2 : 1;
  }

  private int section(List<Addition> additions) {
    return StandardLibrary.section(((AddImport) additions.get(0).fact()).module());
  }

  private int section(Node node) {
    String module =
        node.is("ImportFrom") ? node.text() : source.tree.children(node.id()).get(0).text();
    int as = module.indexOf(" as ");
    return StandardLibrary.section(as < 0 ? module : module.substring(0, as));
  }

  private boolean standard(Node node) {
    return Kinds.imports(node) && section(node) == StandardLibrary.STANDARD;
  }

  /**
   * Puts an import of the standard library among those that stay; answers whether there are any.
   */
  private boolean joinStandard(AddImport added) {
    Node first = null;
    Node smaller = null;
    for (Node node : body.subList(0, head)) {
      if (standard(node) && !gone(node)) {
        first = first == null ? node : first;
        boolean from = node.is("ImportFrom");
        String name = source.tree.children(node.id()).get(0).text();
        AddImport other = from ? new AddImport(node.text(), name, "") : new AddImport(name, "", "");
        smaller = ImportText.ORDER.compare(other, added) < 0 ? node : smaller;
      }
    }
    if (first == null) {
      return false;
    }
    Map<Integer, List<Addition>> side = smaller == null ? before : after;
    side.computeIfAbsent((smaller == null ? first : smaller).id(), id -> new ArrayList<>())
        .addAll(ImportText.lines(List.of(added)));
    return true;
  }

  private void define() {
    int last = -1;
    for (int i = 0; i < body.size(); i++) {
      boolean planned = before.containsKey(body.get(i).id()) || after.containsKey(body.get(i).id());
      boolean guarded =
          (body.get(i).is("Try") || body.get(i).is("If"))
              && source.tree.children(body.get(i).id(), "body").stream().anyMatch(Kinds::imports);
      boolean doc = i == 0 && BlockPrinter.docstring(source, body.get(i));
      last = planned || i < head && (Kinds.imports(body.get(i)) || guarded || doc) ? i : last;
    }
    List<Addition> all = new ArrayList<>();
    for (AddDefinition definition : changes.definitions) {
      String text = definition.text().strip().replaceAll("\r\n|\r|\n", source.eol);
      all.add(new Addition(Out.of(text), 2, 2, definition));
    }
    if (!all.isEmpty()) {
      put(last, all);
    }
  }

  private void put(int at, List<Addition> all) {
    if (body.isEmpty()) {
      alone.addAll(all);
    } else if (at < 0) {
      before.computeIfAbsent(body.get(0).id(), id -> new ArrayList<>()).addAll(all);
    } else {
      after.computeIfAbsent(body.get(at).id(), id -> new ArrayList<>()).addAll(all);
    }
  }

  private static void spaced(List<Addition> all, int first, int last) {
    for (int i = 0; i < all.size(); i++) {
      Addition a = all.get(i);
      int ahead = i == 0 ? Math.max(first, a.before()) : a.before();
      int behind = i == all.size() - 1 ? Math.max(last, a.after()) : a.after();
      all.set(i, new Addition(a.text(), ahead, behind, a.fact()));
    }
  }
}
