package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * A finding about a node.
 *
 * @param node node
 * @param code code of the finding, listed in findings.yaml
 * @param detail values for the text of the finding
 */
public record Report(int node, String code, String detail) {
  public Report {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }
}
