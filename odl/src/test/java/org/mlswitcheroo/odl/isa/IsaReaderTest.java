package org.mlswitcheroo.odl.isa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.semantics.isa.IsaTable;
import org.mlswitcheroo.semantics.isa.run.Trial;

class IsaReaderTest {
  @TempDir Path folder;

  @Test
  void theTablesOfTheProjectHaveNoProblems() throws IOException {
    Problems problems = new Problems();
    IsaReader reader = new IsaReader(problems);
    assertThat(reader.folder(odl())).containsOnlyKeys("rdna", "sass");
    reader.folder(odl()).values().forEach(reader::lines);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void everyTestOfARowHolds() throws IOException {
    IsaReader reader = new IsaReader(new Problems());
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (IsaFile file : reader.folder(odl()).values()) {
      IsaTable table = IsaTable.of(List.of(reader.lines(file).split("\n")));
      for (IsaRow row : file.instructions()) {
        if (!row.test().isEmpty()) {
          count++;
          Trial.Outcome outcome = Trial.run(table, row.name(), row.operands(), row.test());
          if (!outcome.expected().equals(outcome.found())) {
            wrong.add(row.place() + " " + row.name() + ": " + outcome);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(count).isGreaterThan(70);
  }

  @Test
  void aFaultInAMeaningIsToldWithItsPlace() throws IOException {
    assertThat(problems("{name: FADD, operands: 'd:f32, a:f32', meaning: 'd = a + b'}"))
        .contains("odl/isa/sass.yaml:4:5", "(b) is neither an operand nor a value named before");
    assertThat(problems("{name: FADD, operands: 'd:f33', meaning: nothing}"))
        .contains("the operand (d:f33) is not NAME:TYPE", "Maybe one of the types");
    assertThat(problems("{name: FADD, operands: 'd:f32, a:u32', meaning: 'd = a'}"))
        .contains("(d) is F32, its value is U32");
    assertThat(problems("{name: 'FADD.{zap}', operands: '', meaning: nothing}"))
        .contains("the group (zap), which nobody defines");
    assertThat(problems("{name: FADD, means: nothing}")).contains("means");
  }

  @Test
  void aTileThatFitsNothingIsTold() throws IOException {
    String row = "{name: NOP, operands: '', meaning: nothing}\ntiles:\n  t: {a: 'l0, h'}";
    assertThat(problems(row)).contains("of the tile (t)", "(b) is not places");
  }

  private String problems(String row) throws IOException {
    Files.createDirectories(folder.resolve("isa"));
    String text = "isa: sass\nsummary: One.\ninstructions:\n  - " + row + "\n";
    Files.writeString(folder.resolve("isa/sass.yaml"), text);
    Problems problems = new Problems();
    IsaReader reader = new IsaReader(problems);
    reader.folder(folder).values().forEach(reader::lines);
    return problems.toString();
  }

  private static Path odl() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("isa")) ? here : here.resolve("odl");
  }
}
