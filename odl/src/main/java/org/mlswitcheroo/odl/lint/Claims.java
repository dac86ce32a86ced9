package org.mlswitcheroo.odl.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Source;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;

/** Checks that each name of a source dialect means one operation. */
final class Claims {
  private final Knowledge knowledge;
  private final Problems problems;
  private final Map<String, Source> first = new HashMap<>();

  Claims(Knowledge knowledge, Problems problems) {
    this.knowledge = knowledge;
    this.problems = problems;
  }

  /** Checks all operations. */
  void run() {
    for (Operation operation : knowledge.operations().values()) {
      for (Map.Entry<String, Variant> entry : new TreeMap<>(operation.variants()).entrySet()) {
        Variant variant = entry.getValue();
        if (variant.isRecognised()) {
          claim(entry.getKey() + " ", variant.api());
        }
        for (List<Source> names :
            List.of(variant.methods(), variant.inplace(), variant.attributes())) {
          claim(entry.getKey() + " .", names);
        }
        claim(entry.getKey() + " ", variant.layer());
        claim(entry.getKey() + " at once ", variant.atOnce());
      }
    }
  }

  private void claim(String start, List<Source> names) {
    for (Source name : names) {
      Source other = first.putIfAbsent(start + name.name(), name);
      if (other != null) {
        problems.add(
            name.place(),
            "ODL-API-TWICE",
            "the interface ("
                + name.name()
                + ") already means the operation at "
                + other.place()
                + ".",
            "Maybe write (recognise: false) in the variant that is only a target.");
      }
    }
  }
}
