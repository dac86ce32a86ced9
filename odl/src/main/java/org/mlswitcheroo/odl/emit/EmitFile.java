package org.mlswitcheroo.odl.emit;

import java.util.List;
import java.util.Map;
import org.mlswitcheroo.odl.model.Key;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Text;

/** How the steps of a kernel are written for one family of processors. */
public record EmitFile(
    @Key(required = true, doc = "Name of the dialect, equal to the file name.") String emit,
    @Key(required = true, doc = "One sentence.") String summary,
    @Key(doc = "The processors, each with words that texts may have in braces.")
        Map<String, Map<String, Text>> archs,
    @Key(doc = "How registers are written, and which there are.") Map<String, Text> settings,
    @Key(doc = "The texts around the instructions.") Map<String, Text> frames,
    @Key(required = true, doc = "The steps; of several rows the first that fits holds.")
        List<EmitRow> rows,
    Place place) {}
