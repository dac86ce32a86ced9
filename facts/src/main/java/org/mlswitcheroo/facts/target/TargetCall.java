package org.mlswitcheroo.facts.target;

import java.util.List;

/**
 * A call; where it comes from a call of the source its line breaks and comments are kept.
 *
 * @param callee called expression
 * @param args arguments in printed order
 * @param origin node of the source call, -1 if there is none
 */
public record TargetCall(Template callee, List<TargetArg> args, int origin) implements Expression {
  public TargetCall {
    args = List.copyOf(args);
  }
}
