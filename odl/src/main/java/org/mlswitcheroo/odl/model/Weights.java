package org.mlswitcheroo.odl.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a layer: hub name to the framework's form. */
public record Weights(
    @Key(doc = "Keys of the framework that have no meaning in the hub.") List<Text> ignored,
    @Key(
            doc =
                "Function of the weight script's library that moves the parameters instead of rules.")
        Optional<Text> custom,
    @Key(others = true, doc = "Hub name of a parameter.") Map<String, WeightRule> rules,
    Place place) {}
