package org.mlswitcheroo.core.lowering;

/** Something cannot become a kernel. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final String detail;
  private int node;

  Refused(String code, String detail) {
    this(code, detail, -1);
  }

  Refused(String code, String detail, int node) {
    super(code + " " + detail);
    this.code = code;
    this.detail = detail;
    this.node = node;
  }

  /** The same, at a node unless it has one. */
  Refused at(int place) {
    node = node < 0 ? place : node;
    return this;
  }

  /** Code of the finding. */
  public String code() {
    return code;
  }

  /** What it is about. */
  public String detail() {
    return detail;
  }

  /** Node of the syntax tree, -1 for none. */
  public int node() {
    return node;
  }
}
