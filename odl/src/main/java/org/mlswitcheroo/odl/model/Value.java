package org.mlswitcheroo.odl.model;

/**
 * A YAML value that stands for a Python literal.
 *
 * @param text {@code True}, {@code None}, {@code 1}, {@code (1, 1)}, or the text of a YAML string
 * @param string whether it is a YAML string, which may be a Python string or Python text
 */
public record Value(String text, boolean string) {
  /** The Python literal, when the value is meant for a parameter of the given type. */
  public String python(String type) {
    boolean isText = text.isEmpty() || "'\"([{".indexOf(text.charAt(0)) < 0;
    if (!string || !isText || !type.matches(".*\\bstr\\b.*")) {
      return text;
    }
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
