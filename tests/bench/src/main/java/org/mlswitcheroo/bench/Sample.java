package org.mlswitcheroo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that the benchmarks use: the example model, repeated with other class names. */
final class Sample {
  private static final Path MODEL = Path.of("examples/resnet.py");

  private Sample() {}

  /** A file with the classes of the example, the given number of times. */
  static byte[] of(int copies) {
    try {
      String text = Files.readString(MODEL);
      int body = text.indexOf("def conv3x3");
      StringBuilder out = new StringBuilder(text.substring(0, body));
      for (int i = 0; i < copies; i++) {
        out.append(
            text.substring(body)
                .replace("conv3x3", "conv3x3_" + i)
                .replace("BasicBlock", "BasicBlock" + i)
                .replace("ResNet", "ResNet" + i));
      }
      return out.toString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(MODEL + " is not here; run in the root of the checkout", e);
    }
  }
}
