package org.mlswitcheroo.odl.read;

import java.util.List;
import java.util.stream.Collectors;

/** The knowledge base has problems; the message lists them. */
public final class OdlException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Makes an exception that lists the problems. */
  public OdlException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(
                Collectors.joining(
                    "\n", "problems of the knowledge base: " + problems.size() + "\n", "")));
  }
}
