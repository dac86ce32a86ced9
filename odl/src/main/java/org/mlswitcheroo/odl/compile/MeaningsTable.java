package org.mlswitcheroo.odl.compile;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mlswitcheroo.odl.model.Lift;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.read.Knowledge;

/**
 * What kernels are compared with: operation, meaning, what is written, what its line says, sizes
 * that may be plain numbers, defaults of numbers.
 */
final class MeaningsTable {
  private final Knowledge knowledge;

  MeaningsTable(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** A line for each way in which an operation is recognised. */
  String lines() {
    StringBuilder out = new StringBuilder();
    for (Operation operation : knowledge.operations().values()) {
      for (Lift lift : operation.recognise()) {
        Optional<Text> meaning = lift.meaning().or(operation::meaning);
        if (meaning.isPresent()) {
          String line =
              String.join(
                  "\t",
                  operation.operation(),
                  meaning.get().text(),
                  lift.write().text(),
                  new TreeMap<>(lift.attributes())
                      .entrySet().stream()
                          .map(each -> each.getKey() + "=" + each.getValue().text())
                          .collect(Collectors.joining("|")),
                  lift.fixed().stream().map(Text::text).collect(Collectors.joining(" ")),
                  operation.stdArgs().stream()
                      .filter(arg -> number(arg).isPresent())
                      .map(arg -> arg.name() + "=" + number(arg).orElse(""))
                      .collect(Collectors.joining(" ")));
          out.append(line.replace("\n", " ")).append("\n");
        }
      }
    }
    return out.toString();
  }

  private static Optional<String> number(StdArg arg) {
    return arg.python().filter(text -> text.matches("-?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?"));
  }
}
