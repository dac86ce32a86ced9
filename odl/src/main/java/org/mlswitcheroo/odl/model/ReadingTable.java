package org.mlswitcheroo.odl.model;

import java.util.List;
import java.util.Map;

/** What interfaces of several dialects mean that have the same names and, nearly, parameters. */
public record ReadingTable(
    @Key(required = true, doc = "Name, equal to the file name.") String readings,
    @Key(required = true, doc = "One sentence.") String summary,
    @Key(
            required = true,
            doc =
                "Dialect to the module that has the interfaces; a row holds where it has the name.")
        Map<String, Text> roots,
    @Key(doc = "Parameters that say nothing about values and are left out.") List<Text> ignored,
    @Key(
            required = true,
            doc =
                "Name in the module, or of a method or attribute with a leading point, to the"
                    + " operations that it means: Op(hub=parameter, ...) | Op(...); empty for"
                    + " nothing.")
        Map<String, Text> rows,
    Place place) {}
