package org.mlswitcheroo.semantics.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorMeaningTest {
  private static final String LINEAR =
      "x (N, K), weight (O, K), bias (O)?; y (N, O);"
          + " y[n, o] = sum(k < K) x[n, k] * weight[o, k] + bias[o]";
  private static final String CONV =
      "x (C, L), weight (C, A); y ((L + 2*padding - A)//stride + 1);"
          + " y[i] = sum(c < C, a < A) x[c, i*stride + a - padding | 0] * weight[c, a]";

  private static double[] run(
      String text, Map<String, double[]> arrays, Map<String, Double> numbers) {
    return MeaningEvaluator.evaluate(TensorMeaning.of(text), arrays, numbers).elements();
  }

  @Test
  void aReductionTakesTheProductThatFollows() {
    Map<String, Double> sizes = Map.of("N", 1.0, "K", 2.0, "O", 2.0);
    double[] x = {1, 2};
    double[] weight = {3, 4, 5, 6};
    double[] bias = {10, 20};
    assertThat(run(LINEAR, Map.of("x", x, "weight", weight, "bias", bias), sizes))
        .containsExactly(21, 37);
    assertThat(run(LINEAR, Map.of("x", x, "weight", weight), sizes)).containsExactly(11, 17);
  }

  @Test
  void arraysBetweenHaveTheSizesThatTheirIndicesGoAlong() {
    String softmax =
        "x (R, C); y (R, C); m[r] = max(c < C) x[r, c]; s[r] = sum(c < C) exp(x[r, c] - m[r]);"
            + " y[r, c] = exp(x[r, c] - m[r]) / s[r]";
    double[] y = run(softmax, Map.of("x", new double[] {0, 0, 1, 1}), Map.of("R", 2.0, "C", 2.0));
    assertThat(y).containsExactly(0.5, 0.5, 0.5, 0.5);
  }

  @Test
  void sizesAreExpressionsAndOutsideHasAValue() {
    TensorMeaning meaning = TensorMeaning.of(CONV);
    assertThat(meaning.sizes()).containsExactly("C", "L", "A");
    assertThat(meaning.attributes()).containsExactly("padding", "stride");
    Map<String, Double> numbers =
        Map.of("C", 1.0, "L", 3.0, "A", 3.0, "padding", 1.0, "stride", 2.0);
    double[] y =
        run(CONV, Map.of("x", new double[] {1, 2, 3}, "weight", new double[] {1, 1, 1}), numbers);
    assertThat(y).containsExactly(3, 5);
  }

  @Test
  void runningSumsAndValuesAsIndices() {
    String sums = "x (R, C); y (R, C); y[r, c] = sum(k <= c) x[r, k]";
    assertThat(run(sums, Map.of("x", new double[] {1, 2, 3}), Map.of("R", 1.0, "C", 3.0)))
        .containsExactly(1, 3, 6);
    String gather = "x (R, C), index (N); y (N, C); y[n, c] = x[index[n], c]";
    Map<String, double[]> arrays =
        Map.of("x", new double[] {1, 2, 3}, "index", new double[] {2, 0});
    assertThat(run(gather, arrays, Map.of("R", 3.0, "C", 1.0, "N", 2.0))).containsExactly(3, 1);
    String most = "x (R, C); y (R); y[r] = argmax(c < C) x[r, c]";
    assertThat(run(most, Map.of("x", new double[] {1, 7, 7}), Map.of("R", 1.0, "C", 3.0)))
        .containsExactly(1);
  }

  @Test
  void theErrorFunctionIsExact() {
    assertThat(Functions.one("erf", 0.5)).isCloseTo(0.5204998778130465, within(1e-15));
    assertThat(Functions.one("erf", -3.5)).isCloseTo(-0.9999992569016276, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "x (N); y (N); y[n] = exq(x[n]) ! (exq) is neither a function nor a reduction. ! 21",
        "x (N); y (N); y[n] = z[n] ! there is no array (z) up to here. ! 21",
        "x (N); y (N); y[n] = x[n, 1] ! the array (x) has 1 axes, not (2). ! 21",
        "x (N); y (N); y[n, m] = x[n] ! (y) has 1 axes and (2) indices. ! 14",
        "x (N); y (N); z[n] = x[n] ! the last step must set (y). ! 25",
        "x (N); y (N) y[n] = x[n] ! (;) is expected where (y) stands. ! 13",
        "x (N); y (N); y[n] = x[n] + $ ! ($) cannot be read. ! 27",
      })
  void faultsHaveAPlace(String text, String message, int column) {
    assertThatThrownBy(() -> TensorMeaning.of(text))
        .isInstanceOfSatisfying(
            MeaningFault.class,
            fault -> {
              assertThat(fault).hasMessage(message.strip());
              assertThat(fault.column()).isEqualTo(column);
            });
  }
}
