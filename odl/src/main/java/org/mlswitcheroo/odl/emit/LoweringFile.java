package org.mlswitcheroo.odl.emit;

import java.util.List;
import org.mlswitcheroo.odl.model.Key;
import org.mlswitcheroo.odl.model.Place;

/** What operations of one family are as kernels. */
public record LoweringFile(
    @Key(required = true, doc = "Name of the family, equal to the file name.") String lowering,
    @Key(required = true, doc = "One sentence.") String summary,
    @Key(required = true, doc = "The operations; of several rows the first that fits holds.")
        List<LoweringRow> rows,
    Place place) {}
