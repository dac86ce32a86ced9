package org.mlswitcheroo.semantics.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlswitcheroo.semantics.rewrite.Parameter.Absence;
import org.mlswitcheroo.semantics.rewrite.Parameter.Kind;

class ParameterTest {
  @Test
  void saysWhatItMeansToLeaveAParameterOut() {
    List<Parameter> read = Parameter.parse("x=a, axis:?, size:!, ddof::0, k:1");
    assertThat(read)
        .extracting(Parameter::absence)
        .containsExactly(Absence.PLAIN, Absence.NONE, Absence.NEEDED, Absence.GIVEN, Absence.PLAIN);
    assertThat(read)
        .extracting(Parameter::fallback)
        .containsExactly(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("0"),
            Optional.of("1"));
  }

  @Test
  void saysWhichParametersTheOperationDoesNotHave() {
    assertThat(Parameter.parse("!out:None, ?flag:True, -name | ~q::0.5"))
        .extracting(Parameter::kind)
        .containsExactly(Kind.REFUSED, Kind.MATCHED, Kind.IGNORED, Kind.DEFAULT);
  }
}
