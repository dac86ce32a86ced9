package org.mlswitcheroo.odl.model;

import java.util.List;
import java.util.Map;

/** The parameters of a layer: hub name to the framework's form. */
public record Weights(
    @Key(doc = "Keys of the framework that have no meaning in the hub.") List<Text> ignored,
    @Key(others = true, doc = "Hub name of a parameter.") Map<String, WeightRule> rules,
    Place place) {}
