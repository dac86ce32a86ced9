package org.mlswitcheroo.cli.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  @Test
  void aSwapOfNeighboursIsOneEdit() {
    assertThat(NearestName.of("torhc", List.of("jax", "torch"), 1)).containsExactly("torch");
  }

  @Test
  void aNameThatIsFarAwayIsNotAdvised() {
    assertThat(NearestName.advice("frobnicate", List.of("convert"), "Maybe see --help."))
        .isEqualTo("Maybe see --help.");
  }

  @Test
  void dottedNamesAreComparedByTheirLastPart() {
    assertThat(
            NearestName.ofPath(
                "torch.nn.functional.relux",
                List.of("torch.nn.functional.conv1d", "torch.relu"),
                3))
        .containsExactly("torch.relu");
  }
}
