package org.mlswitcheroo.semantics.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'bij,bjk->bik'; operands; 3",
        "'b i j, k -> b i'; operands#1; 1",
        "'b i j, k -> b i'; operands#2; -1",
        "'bij,bjk->bi'; \"\"; 2",
        "'b...,b->b'; operands; -1",
        "'bij,jk'; operands; -1",
      })
  void aTermSaysHowManyAxesItHas(String literal, String name, int rank) {
    assertThat(Equation.rank(literal, name)).isEqualTo(rank);
  }

  @Test
  void theSecondLetterOfAStoredTermComesLast() {
    assertThat(Equation.stored("'bchw,wv->bchv'", List.of("operands"), true))
        .isEqualTo("'bhwc,wv->bhvc'");
    assertThat(Equation.stored("'b c n, b c d -> b d n'", List.of("operands#1"), false))
        .isEqualTo("'b c n, b d c -> b d n'");
  }
}
