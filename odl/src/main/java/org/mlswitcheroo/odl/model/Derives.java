package org.mlswitcheroo.odl.model;

import java.util.List;
import java.util.Map;

/** How a dialect takes over the variants of another one by renaming. */
public record Derives(
    @Key(required = true, doc = "The dialect whose variants are taken over.") String from,
    @Key(
            required = true,
            doc =
                "Dotted path there to dotted path here, or to a Python literal in quotes; the"
                    + " longest prefix wins.")
        Map<String, Text> paths,
    @Key(doc = "Module there whose functions the methods of a tensor are.") String methods,
    @Key(doc = "Texts that are not taken over.") List<Text> refuses,
    Place place) {}
