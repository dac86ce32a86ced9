package org.mlswitcheroo.semantics.rewrite;

/**
 * An argument of a use of the source framework, under its canonical name.
 *
 * @param name canonical name
 * @param value value id
 * @param star {@code *} where a starred argument fills a variadic parameter, otherwise empty
 * @param origin node of the argument in the source, -1 for a receiver
 * @param byKeyword whether the source passes it by keyword
 */
record BoundArg(String name, long value, String star, int origin, boolean byKeyword) {

  BoundArg withoutStar() {
    return new BoundArg(name, value, "", origin, byKeyword);
  }

  BoundArg withValue(long other) {
    return new BoundArg(name, other, star, origin, byKeyword);
  }
}
