package org.mlswitcheroo.odl.model;

import java.util.Map;

/**
 * A case: the first dialect is the source, the others are expected; {@code unchanged} is a negative
 * case.
 */
public record Example(
    @Key(required = true, doc = "A few words, shown as the name of the test.") String name,
    @Key(doc = "Statements before it, in the source dialect.") String setup,
    @Key(doc = "Shown in the documentation.") boolean doc,
    @Key(doc = "Types of free names, Tensor(4) or int.") Map<String, Text> types,
    @Key(others = true, doc = "Text in a dialect, or unchanged.") Map<String, Text> texts,
    Place place) {}
