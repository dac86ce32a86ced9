package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A use of an interface of the source framework.
 *
 * @param node node of the call, attribute or name
 * @param fqn dotted path; {@code torch.Tensor.view} for a method of a tensor, {@code
 *     torch.nn.Linear()} for a call of an instance
 * @param form call, method, attribute, reference, partial, indirect (call of a value that may be
 *     this), apply (call of an instance), base, decorator or annotation
 */
public record ApiUse(int node, String fqn, String form) {
  public ApiUse {
    Objects.requireNonNull(fqn, "fqn");
    Objects.requireNonNull(form, "form");
  }
}
