package org.mlswitcheroo.cli.config;

import java.util.List;
import org.mlswitcheroo.facts.Finding;

/** Folders of the user cannot be used; ends the command with these findings. */
public final class KnowledgeFaults extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Finding> findings;

  KnowledgeFaults(List<Finding> findings) {
    super("faults of the user's operations and rules: " + findings.size());
    this.findings = List.copyOf(findings);
  }

  /** What is wrong, each with its place. */
  public List<Finding> findings() {
    return findings;
  }
}
