package org.mlswitcheroo.core.session;

import java.util.List;

/** The rules were stopped before they came to an end. */
public final class RulesStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient List<String> values;

  RulesStopped(String code, String... values) {
    super(code + " (" + String.join("; ", values) + ")");
    this.code = code;
    this.values = List.of(values);
  }

  /** The code of the finding about it. */
  public String code() {
    return code;
  }

  /** The values of the finding. */
  public List<String> values() {
    return values;
  }
}
