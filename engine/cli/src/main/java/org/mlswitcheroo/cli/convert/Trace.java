package org.mlswitcheroo.cli.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.report.Json;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.session.Firing;

/** The history of a conversion as JSON: every firing with the facts it matched and made. */
final class Trace {
  private Trace() {}

  static void write(Path path, String file, Conversion conversion) {
    List<Object> rows = new ArrayList<>();
    if (conversion.provenance().isPresent()) {
      for (Firing firing : conversion.provenance().get().firings()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", firing.number());
        row.put("phase", firing.group());
        row.put("rule", firing.rule());
        row.put("package", firing.pack());
        row.put("matched", firing.matched().stream().map(Object::toString).toList());
        row.put("made", firing.made().stream().map(Object::toString).toList());
        rows.add(row);
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file);
    json.put("firings", rows);
    try {
      OutputFile.write(path, Json.text(json).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw CommandException.of(e, "written", "the trace (" + path + ")");
    }
  }
}
