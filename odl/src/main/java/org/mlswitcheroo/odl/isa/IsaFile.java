package org.mlswitcheroo.odl.isa;

import java.util.List;
import java.util.Map;
import org.mlswitcheroo.odl.model.Key;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Text;

/** The instructions of one family of processors. */
public record IsaFile(
    @Key(required = true, doc = "Name of the dialect, equal to the file name.") String isa,
    @Key(required = true, doc = "One sentence.") String summary,
    @Key(doc = "Modifiers that change no value.") List<Text> ignored,
    @Key(doc = "Words that names may have, and what they stand for in operands and meaning.")
        Map<String, Map<String, Text>> groups,
    @Key(
            doc =
                "Products of matrices by the threads of a warp: where the elements of a, b and c are.")
        Map<String, Map<String, Text>> tiles,
    @Key(required = true, doc = "The instructions; of several rows the first that fits holds.")
        List<IsaRow> instructions,
    Place place) {}
