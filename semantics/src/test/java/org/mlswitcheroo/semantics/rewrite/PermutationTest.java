package org.mlswitcheroo.semantics.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PermutationTest {
  @Test
  void anOrderIsListedSwappedOrMoved() {
    assertThat(Permutation.read("(0,-1,1,2)", 4)).containsExactly(0, 3, 1, 2);
    assertThat(Permutation.read("swap 1 -1", 3)).containsExactly(0, 2, 1);
    assertThat(Permutation.read("move 1 -1", 4)).containsExactly(0, 2, 3, 1);
  }

  @Test
  void whatIsNoOrderOfTheAxesIsEmpty() {
    assertThat(Permutation.read("(0,1,2)", 4)).isEmpty();
    assertThat(Permutation.read("(0,1,1,2)", 4)).isEmpty();
    assertThat(Permutation.read("(0,_,1)", 3)).isEmpty();
    assertThat(Permutation.read("swap 1 4", 4)).isEmpty();
  }

  @Test
  void anOrderOfTheSourceIsOneOfWhatIsStored() {
    assertThat(Axes.stored("(0,2,3,1)", 4, true, false)).isEqualTo("(0, 1, 2, 3)");
    assertThat(Axes.stored("(0,1,3,2)", 4, true, true)).isEqualTo("(0, 2, 1, 3)");
    assertThat(Axes.stored("swap 1 2", 3, false, true)).isEqualTo("(0, 1, 2)");
    assertThat(Axes.stored("swap 1 3", 4, false, false)).isEqualTo("(0, 3, 2, 1)");
  }

  @Test
  void twoOrdersAreOne() {
    List<Integer> last = Permutation.of("(0, 2, 3, 1)");
    assertThat(Permutation.same(Permutation.then(last, Permutation.of("(0, 3, 1, 2)")))).isTrue();
    assertThat(Permutation.then(last, last)).containsExactly(0, 3, 1, 2);
  }

  @Test
  void padsMoveWithTheAxes() {
    assertThat(Axes.pads("(1,2,3,4)", 4, true)).isEqualTo("((0, 0), (3, 4), (1, 2), (0, 0))");
    assertThat(Axes.pads("(1,2)", 3, false)).isEqualTo("((0, 0), (0, 0), (1, 2))");
    assertThat(Axes.pads("(-1,2)", 3, false)).isEmpty();
  }

  @Test
  void aPatternNamesStoredAxes() {
    assertThat(Axes.patternOf("'b c h w -> b (h w) c'", 4, 0)).isEqualTo("'b h w c -> b (h w) c'");
    assertThat(Axes.patternOf("'b (h d) ... -> b h (...) d'", 4, 0))
        .isEqualTo("'b axis0 axis1 (h d) -> b h (axis0 axis1) d'");
    assertThat(Axes.patternOf("'b n c -> b c n'", 4, 0)).isEmpty();
  }
}
