package org.mlswitcheroo.odl.emit;

import java.util.List;
import org.mlswitcheroo.odl.model.Key;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Text;

/** How one step is written. */
public record EmitRow(
    @Key(required = true, doc = "Name of the step.") String op,
    @Key(required = true, doc = "Names of its operands; d is what it writes.") String operands,
    @Key(doc = "Registers that it needs besides, as NAME:v, or NAME:l for a pair.") String temps,
    @Key(doc = "The processors that it is for; all when missing.") List<Text> arch,
    @Key(doc = "Instructions, with operands in braces.") List<Text> text,
    @Key(doc = "What it is made of, where it is no instruction: calls of other steps.")
        String steps,
    Place place) {}
