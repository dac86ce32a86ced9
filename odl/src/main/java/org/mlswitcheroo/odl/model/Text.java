package org.mlswitcheroo.odl.model;

/** A text and where it stands. */
public record Text(String text, Place place) {
  @Override
  public String toString() {
    return text;
  }
}
