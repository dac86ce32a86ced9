package org.mlswitcheroo.odl.emit;

import java.util.List;
import java.util.Map;
import org.mlswitcheroo.odl.model.Key;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Text;

/** What an operation is as a kernel, as another shape, or as a number of the host. */
public record LoweringRow(
    @Key(required = true, single = true, doc = "Names of hub operations.") List<Text> op,
    @Key(doc = "Tests on arguments, all of which must hold.") List<Text> when,
    @Key(doc = "What it computes, in tensor index notation with axes of any number.")
        String meaning,
    @Key(doc = "The shape, where the elements stay as they are; S is the shape of x.") String shape,
    @Key(doc = "How far apart the elements are along the axes of the shape, which are then copied.")
        String strides,
    @Key(doc = "Where the first element of them is.") String offset,
    @Key(doc = "How many results there are; part is the number of one.") String parts,
    @Key(doc = "Another operation that gives a second result, or that follows each.") String also,
    @Key(doc = "An operation of each element of the lists.") String each,
    @Key(doc = "The number of the host that it gives; S is the shape of x.") String value,
    @Key(doc = "Arrays that the layer keeps, each with the arguments that must be true for it.")
        Map<String, Text> state,
    @Key(doc = "Arguments that change nothing here.") List<Text> ignore,
    @Key(doc = "Names that texts use, each with an expression of the host.") Map<String, Text> let,
    @Key(doc = "Inputs of whole numbers.") List<Text> integers,
    @Key(doc = "Type of the elements of the result where it is not a float: int64 or bool.")
        String result,
    Place place) {}
