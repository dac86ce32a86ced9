package org.mlswitcheroo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void controlCharactersAndQuotesAreEscaped() {
    assertThat(Json.text("a\"b\\c\n\u0001\u00e9\ud800"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\u0001\u00e9\\ud800\"\n");
  }

  @Test
  void mapsAndListsAreIndented() {
    assertThat(Json.text(Map.of("k", List.of(1, true))))
        .isEqualTo("{\n  \"k\": [\n    1,\n    true\n  ]\n}\n");
    assertThat(Json.text(List.of())).isEqualTo("[]\n");
  }
}
