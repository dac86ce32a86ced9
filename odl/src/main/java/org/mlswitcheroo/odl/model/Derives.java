package org.mlswitcheroo.odl.model;

import java.util.List;
import java.util.Map;

/** How a dialect takes over the variants of another one by renaming. */
public record Derives(
    @Key(required = true, doc = "The dialect whose variants are taken over.") String from,
    @Key(
            required = true,
            doc =
                "Dotted path there to dotted path here, to a Python literal in quotes, or to @name of"
                    + " a helper; the longest prefix whose counterpart takes the arguments wins.")
        Map<String, Text> paths,
    @Key(doc = "Module there whose functions the methods of a tensor are.") String methods,
    @Key(
            doc =
                "Text there with holes to text here, replaced before names are. A hole at the"
                    + " beginning is what a method belongs to.")
        Map<String, Text> phrases,
    @Key(doc = "Methods whose several arguments the function takes as one tuple.")
        List<Text> gathered,
    @Key(doc = "Texts that are not taken over.") List<Text> refuses,
    Place place) {}
