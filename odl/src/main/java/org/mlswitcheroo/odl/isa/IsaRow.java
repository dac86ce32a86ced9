package org.mlswitcheroo.odl.isa;

import org.mlswitcheroo.odl.model.Key;
import org.mlswitcheroo.odl.model.Place;

/** What some instructions mean. */
public record IsaRow(
    @Key(
            required = true,
            doc = "Name with its modifiers; a group in braces stands for each of its words.")
        String name,
    @Key(
            doc =
                "Operands in order, as NAME:TYPE, with xN for several registers, =REGISTER for one that is implied and @OPTION for a named setting.")
        String operands,
    @Key(required = true, doc = "Steps with semicolons between them, in the language of meanings.")
        String meaning,
    @Key(
            doc =
                "Values that are given and values that come out, as a=1 b=2 -> d=3, with @ NAME where the name has groups.")
        String test,
    Place place) {}
