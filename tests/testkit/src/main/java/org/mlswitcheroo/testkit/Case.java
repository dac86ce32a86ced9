package org.mlswitcheroo.testkit;

import java.util.Objects;
import java.util.Optional;

/**
 * A conversion to verify.
 *
 * @param name a sentence
 * @param source dialect of {@code before}
 * @param target dialect of {@code after}
 * @param before a whole file
 * @param after the whole converted file; absent when only the laws are checked
 */
public record Case(
    String name, String source, String target, String before, Optional<String> after) {
  public Case {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** PyTorch to Flax NNX with one exact result. */
  public static Case of(String name, String before, String after) {
    return new Case(name, "torch", "flax_nnx", before, Optional.of(after));
  }

  /** PyTorch to Flax NNX; the file has nothing to convert. */
  public static Case unchanged(String name, String before) {
    return of(name, before, before);
  }

  /** PyTorch to Flax NNX; any result that keeps the laws. */
  public static Case lawful(String name, String before) {
    return new Case(name, "torch", "flax_nnx", before, Optional.empty());
  }

  boolean mustNotChange() {
    return after.isPresent() && after.get().equals(before);
  }
}
