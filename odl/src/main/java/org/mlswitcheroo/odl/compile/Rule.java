package org.mlswitcheroo.odl.compile;

import java.util.List;
import org.mlswitcheroo.odl.model.Place;

/**
 * A rule to be written.
 *
 * @param place where the operation says it
 * @param group phase that it runs in
 */
record Rule(String name, Place place, String group, List<String> when, List<String> then) {
  Rule {
    when = List.copyOf(when);
    then = List.copyOf(then);
  }

  /** The rule text, with a comment that says where it comes from. */
  String text() {
    return "// %s\nrule %s @odl(%s) ruleflow-group %s\nwhen\n  %s\nthen\n  %s\nend\n"
        .formatted(
            place.fileAndLine(),
            Drl.quote(name),
            Drl.quote(place.fileAndLine()),
            Drl.quote(group),
            String.join("\n  ", when),
            String.join("\n  ", then));
  }
}
