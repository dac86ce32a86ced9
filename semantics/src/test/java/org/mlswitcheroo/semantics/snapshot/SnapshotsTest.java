package org.mlswitcheroo.semantics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapshotsTest {
  private final Snapshots snapshots = Snapshots.load();

  @Test
  void knowsNamesOfEveryPackage() {
    assertThat(Snapshots.ROOTS).allMatch(snapshots::knows);
    assertThat(snapshots.knows("mathematica.sum")).isFalse();
    assertThat(snapshots.has("jax.numpy.sum")).isTrue();
    assertThat(snapshots.has("jax.numpy")).isTrue();
    assertThat(snapshots.has("jax.numpy.summe")).isFalse();
    assertThat(snapshots.has("jax.num")).isFalse();
  }

  @Test
  void tellsTheParametersOfEachWayToCall() {
    assertThat(snapshots.parameters("keras.ops.sum"))
        .containsExactly("x, axis=None, keepdims=False");
    assertThat(snapshots.parameters("torch.sum")).hasSizeGreaterThan(1);
    assertThat(snapshots.parameters("numpy.pi")).isEmpty();
    assertThat(snapshots.parameters("torch.nothing")).isEmpty();
  }

  @Test
  void listsWhatIsDirectlyBelow() {
    assertThat(snapshots.below("jax.numpy.linalg"))
        .contains("jax.numpy.linalg.norm")
        .allMatch(name -> name.split("\\.").length == 4);
    assertThat(snapshots.below("jax.nothing")).isEmpty();
  }
}
