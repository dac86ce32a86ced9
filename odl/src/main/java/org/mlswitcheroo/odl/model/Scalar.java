package org.mlswitcheroo.odl.model;

/** A record that may be written as a plain text; it has a static factory {@code scalar(Text)}. */
public interface Scalar {}
