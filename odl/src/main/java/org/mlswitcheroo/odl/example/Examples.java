package org.mlswitcheroo.odl.example;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.odl.model.Example;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.OdlReader;
import org.mlswitcheroo.odl.read.Problems;

/** Lists the examples of a knowledge base: {@code Examples.folder(Path.of("odl"))}. */
public final class Examples {
  private Examples() {}

  /**
   * The cases of the folder {@code odl}, by operation and in the order of the files; throws when a
   * file is faulty.
   */
  public static List<ExampleCase> folder(Path odl) {
    Problems problems = new Problems();
    Knowledge knowledge = new OdlReader(problems).folder(odl);
    problems.check();
    return of(knowledge);
  }

  /** The cases of a knowledge base. */
  public static List<ExampleCase> of(Knowledge knowledge) {
    List<ExampleCase> cases = new ArrayList<>();
    for (Operation operation : knowledge.operations().values()) {
      for (Example example : operation.examples()) {
        add(operation, example, cases);
      }
    }
    return cases;
  }

  private static void add(Operation operation, Example example, List<ExampleCase> cases) {
    List<Map.Entry<String, Text>> texts = List.copyOf(example.texts().entrySet());
    Map<String, String> types = new LinkedHashMap<>();
    example.types().forEach((name, type) -> types.put(name, type.text()));
    for (int i = 1; i < texts.size(); i++) {
      String text = texts.get(0).getValue().text();
      String expected = texts.get(i).getValue().text();
      boolean unchanged = expected.equals("unchanged");
      cases.add(
          new ExampleCase(
              operation.operation(),
              operation.family(),
              example.name(),
              example.place(),
              texts.get(0).getKey(),
              text,
              texts.get(i).getKey(),
              unchanged ? text : expected,
              unchanged,
              example.setup(),
              types));
    }
  }
}
