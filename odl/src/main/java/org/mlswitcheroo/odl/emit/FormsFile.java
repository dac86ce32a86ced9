package org.mlswitcheroo.odl.emit;

import java.util.List;
import java.util.Map;
import org.mlswitcheroo.odl.model.Key;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Text;

/** How lifted kernels are written for one dialect of Python. */
public record FormsFile(
    @Key(required = true, doc = "Name of the dialect, equal to the file name.") String forms,
    @Key(required = true, doc = "One sentence.") String summary,
    @Key(required = true, doc = "The imports of a module.") List<Text> imports,
    @Key(required = true, doc = "The types of values, each as the dialect writes it.")
        Map<String, Text> types,
    @Key(doc = "Types that have no arithmetic, each with the one whose bits hold it.")
        Map<String, Text> held,
    @Key(required = true, doc = "The texts, with words in braces.") Map<String, Text> texts,
    Place place) {}
