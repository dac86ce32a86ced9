package org.mlswitcheroo.rulebuild;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mlswitcheroo.odl.compile.Spelling;
import org.mlswitcheroo.odl.model.Alias;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Source;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Nearest;

/**
 * Libraries that only the operations of the user name: a dialect recognises their interfaces and
 * can write and import them, without a file about the dialect.
 */
final class UserLibraries {
  private final Knowledge knowledge;
  private final String name;
  private final Dialect dialect;
  private final Map<String, Alias> aliases = new HashMap<>();
  private final Map<String, Text> paths = new HashMap<>();
  private final SortedSet<String> known = new TreeSet<>();

  private UserLibraries(Knowledge knowledge, String name, Dialect dialect) {
    this.knowledge = knowledge;
    this.name = name;
    this.dialect = dialect;
  }

  /** The knowledge in which the libraries of the operations belong to their dialects. */
  static Knowledge in(Knowledge knowledge, Collection<Operation> own) {
    SortedMap<String, Dialect> dialects = new TreeMap<>(knowledge.dialects());
    dialects.replaceAll((name, dialect) -> new UserLibraries(knowledge, name, dialect).with(own));
    return knowledge.with(knowledge.operations(), dialects, knowledge.helpers());
  }

  private Dialect with(Collection<Operation> own) {
    for (Operation operation : own) {
      Variant variant = operation.variants().get(name);
      if (variant != null) {
        Stream.of(Stream.of(variant), variant.choose().stream())
            .flatMap(each -> each)
            .forEach(each -> names(each, variant.isRecognised()));
      }
    }
    known.removeIf(this::belongs);
    Map<String, Text> traits = new HashMap<>();
    if (!known.isEmpty()) {
      Text before = dialect.traits().get("known");
      String words = (before == null ? "" : before.text() + " ") + String.join(" ", known);
      traits.put("known", new Text(words, dialect.place()));
    }
    return dialect.with(aliases, paths, traits);
  }

  private void names(Variant variant, boolean recognised) {
    for (Source api : variant.api()) {
      if (recognised) {
        known.add(api.name());
      }
      library(api);
    }
    variant.layer().forEach(layer -> known.add(layer.name()));
  }

  /** A root that looks like a known one is rather misspelled than a library. */
  private void library(Source api) {
    Spelling spelling = Spelling.of(knowledge, name);
    int dot = api.name().lastIndexOf('.');
    String root = root(api.name());
    if (dot < 0
        || spelling.write(api.name()).isPresent()
        || Nearest.to(root, roots(spelling)).isPresent()) {
      return;
    }
    String module = api.name().substring(0, dot);
    int last = module.lastIndexOf('.');
    String bound = module.substring(last + 1);
    boolean taken = spelling.aliases().containsKey(bound);
    Place place = dialect.place();
    if (last < 0 || taken) {
      paths.put(root, new Text(root, place));
      aliases.put(root, new Alias(root, "", place));
    } else {
      paths.put(module, new Text(bound, place));
      aliases.put(bound, new Alias(module.substring(0, last), bound, place));
    }
  }

  private static String root(String path) {
    return path.replaceFirst("\\..*", "");
  }

  private static List<String> roots(Spelling spelling) {
    return spelling.prefixes().stream().map(UserLibraries::root).distinct().toList();
  }

  private boolean belongs(String path) {
    return Stream.of("root", "known")
        .flatMap(key -> Stream.ofNullable(dialect.traits().get(key)))
        .flatMap(text -> Stream.of(text.text().split(" ")))
        .anyMatch(root -> path.equals(root) || path.startsWith(root + "."));
  }
}
