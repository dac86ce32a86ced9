package org.mlswitcheroo.cli.ci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.syntax.NearestName;

/**
 * The operations that the source dialect spells and that were asked for, as the runner reads them.
 */
final class CiPlan {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final SortedMap<String, ObjectNode> operations = new TreeMap<>();

  private CiPlan() {}

  /**
   * Reads the table of the ODL compiler.
   *
   * @param table the text of ci.json
   * @param source the dialect in which calls are written
   * @param only names of operations or of interfaces, with stars; all when empty
   */
  static CiPlan of(String table, String source, List<String> only) {
    CiPlan plan = new CiPlan();
    Set<String> unused = new LinkedHashSet<>(only);
    Set<String> known = new TreeSet<>();
    try {
      for (var entry : JSON.readTree(table).properties()) {
        JsonNode names = entry.getValue().path("dialects").path(source);
        if (names.isEmpty()) {
          continue;
        }
        known.add(entry.getKey());
        List<String> asked = only.stream().filter(o -> means(o, entry.getKey(), names)).toList();
        unused.removeAll(asked);
        if (only.isEmpty() || !asked.isEmpty()) {
          ObjectNode node = entry.getValue().deepCopy();
          node.remove("dialects");
          node.set("names", names);
          plan.operations.put(entry.getKey(), node);
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the table of calls (ci.json) is no JSON", e);
    }
    if (!unused.isEmpty()) {
      String name = unused.iterator().next();
      throw CommandException.usage(
          "the option (--only) names no operation of " + source + " (" + name + ").",
          NearestName.advice(name, known, "Maybe see: ml_switcheroo matrix"));
    }
    return plan;
  }

  private static boolean means(String asked, String operation, JsonNode names) {
    String pattern = asked.toLowerCase(Locale.ROOT);
    List<String> all = new ArrayList<>(List.of(operation));
    for (JsonNode list : names) {
      list.forEach(name -> all.add(name.asText()));
    }
    return all.stream().anyMatch(name -> glob(pattern, name.toLowerCase(Locale.ROOT)));
  }

  private static boolean glob(String pattern, String name) {
    String[] parts = pattern.split("\\*", -1);
    if (parts.length == 1) {
      return name.equals(pattern);
    }
    int at = parts[0].length();
    if (!name.startsWith(parts[0]) || !name.endsWith(parts[parts.length - 1])) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      int found = name.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return true;
  }

  /** The names of the operations. */
  List<String> names() {
    return List.copyOf(operations.keySet());
  }

  /** The family of each operation, for the summary. */
  SortedMap<String, String> families() {
    SortedMap<String, String> families = new TreeMap<>();
    operations.forEach((name, node) -> families.put(name, node.path("family").asText()));
    return families;
  }

  /** The file that the runner reads. */
  String json(List<String> targets, CiOptions options) {
    ObjectNode node = JSON.createObjectNode();
    node.put("samples", options.samples());
    node.put("seed", options.seed());
    node.put("thorough", options.thorough());
    options.keep().ifPresent(folder -> node.put("keep", folder.toAbsolutePath().toString()));
    options.calls().ifPresent(folder -> node.put("calls", folder.toAbsolutePath().toString()));
    node.put("shrink", options.shrink());
    node.put("jobs", options.jobs());
    node.put("seconds", options.seconds());
    targets.forEach(node.putArray("targets")::add);
    ObjectNode all = node.putObject("operations");
    operations.forEach(all::set);
    return node.toString();
  }
}
