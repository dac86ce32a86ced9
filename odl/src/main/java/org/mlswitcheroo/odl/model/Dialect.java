package org.mlswitcheroo.odl.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A language that is read or written: its names and its habits. */
public record Dialect(
    @Key(required = true, doc = "Name, equal to the file name.") String dialect,
    @Key(doc = "Dialect whose variants serve where it has none.") String inherits,
    @Key(doc = "Dialect whose layers serve where it has none.") String modules,
    @Key(doc = "Where variants are taken over from by renaming.") Optional<Derives> derives,
    @Key(required = true, doc = "One sentence.") String summary,
    @Key(doc = "Dotted path of its tensor class.") String tensor,
    @Key(doc = "Names that its text uses, and the imports that bind them.")
        Map<String, Alias> aliases,
    @Key(doc = "Dotted path to what is written for it; the longest prefix wins.")
        Map<String, Text> paths,
    @Key(doc = "Base class of modules.") String moduleBase,
    @Key(doc = "Method that a call of a module runs.") String forwardMethod,
    @Key(doc = "Parameters that modules get.") List<Text> injectMagicArgs,
    @Key(doc = "Further properties, for rules and printers.") Map<String, Text> traits,
    Place place) {

  /** The same with further aliases, paths and traits; they replace those of the same name. */
  public Dialect with(
      Map<String, Alias> moreAliases, Map<String, Text> morePaths, Map<String, Text> moreTraits) {
    return new Dialect(
        dialect,
        inherits,
        modules,
        derives,
        summary,
        tensor,
        joined(aliases, moreAliases),
        joined(paths, morePaths),
        moduleBase,
        forwardMethod,
        injectMagicArgs,
        joined(traits, moreTraits),
        place);
  }

  private static <T> Map<String, T> joined(Map<String, T> some, Map<String, T> more) {
    Map<String, T> all = new TreeMap<>(some);
    all.putAll(more);
    return all;
  }
}
