package org.mlswitcheroo.odl.lint;

import java.util.List;
import org.mlswitcheroo.odl.model.Lift;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.semantics.meaning.MeaningFault;
import org.mlswitcheroo.semantics.meaning.TensorMeaning;

/** Checks that meanings can be read, and that their numbers are arguments of the operation. */
final class MeaningCheck {
  private final Operation operation;
  private final Problems problems;

  MeaningCheck(Operation operation, Problems problems) {
    this.operation = operation;
    this.problems = problems;
  }

  void run() {
    operation.meaning().ifPresent(this::check);
    for (Lift lift : operation.recognise()) {
      lift.meaning().ifPresent(this::check);
      if (lift.meaning().isEmpty() && operation.meaning().isEmpty()) {
        problems.add(lift.place(), "ODL-MEANING", "there is no meaning to recognise.");
      }
    }
  }

  private void check(Text text) {
    try {
      TensorMeaning meaning = TensorMeaning.of(text.text());
      List<String> names =
          java.util.stream.Stream.concat(operation.stdArgs().stream(), operation.call().stream())
              .map(StdArg::name)
              .toList();
      for (String attribute : meaning.attributes()) {
        if (!names.contains(attribute)) {
          problems.unknown(
              text.place(),
              "ODL-MEANING",
              "(" + attribute + ") is neither an index, nor a size, nor an argument.",
              attribute,
              names);
        }
      }
    } catch (MeaningFault fault) {
      String where = " (at character " + (fault.column() + 1) + ")";
      problems.add(text.place(), "ODL-MEANING", fault.getMessage() + where);
    }
  }
}
