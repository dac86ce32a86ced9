package org.mlswitcheroo.odl.model;

import java.util.List;
import java.util.Map;

/** A language that is read or written: its names and its habits. */
public record Dialect(
    @Key(required = true, doc = "Name, equal to the file name.") String dialect,
    @Key(doc = "Dialect whose variants serve where it has none.") String inherits,
    @Key(doc = "Dialect whose layers serve where it has none.") String modules,
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
    Place place) {}
