package org.mlswitcheroo.odl.compile;

/** The spelling of rule text. */
final class Drl {
  private Drl() {}

  /** A string literal. */
  static String quote(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }

  /** A call of a verb of {@code Rewrite} with text arguments after the value id. */
  static String verb(String name, String... texts) {
    StringBuilder call = new StringBuilder("rewrite.").append(name).append("($v");
    for (String text : texts) {
      call.append(", ").append(quote(text));
    }
    return call.append(");").toString();
  }
}
