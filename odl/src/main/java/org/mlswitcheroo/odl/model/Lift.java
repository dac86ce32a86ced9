package org.mlswitcheroo.odl.model;

import java.util.Map;
import java.util.Optional;

/** How kernels that compute the operation are recognised, and what is written for them. */
public record Lift(
    @Key(doc = "Tensor index notation; without it the meaning of the operation.")
        Optional<Text> meaning,
    @Key(
            required = true,
            doc = "PyTorch expression; holes are inputs in their shapes, sizes and attributes.")
        Text write,
    @Key(doc = "What the line that names the operation says, with holes of sizes and attributes.")
        Map<String, Text> attributes,
    @Key(doc = "Sizes that the kernel may have as plain numbers.", single = true)
        java.util.List<Text> fixed,
    Place place) {}
