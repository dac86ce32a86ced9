package org.mlswitcheroo.core.weights;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlswitcheroo.core.rules.KnowledgeTables;

/**
 * Fills a template with the data of one model; the script then stands alone. Immutable and
 * thread-safe.
 *
 * <pre>
 * WeightScript script = WeightScript.between("torch", "flax_nnx").orElseThrow();
 * String text = script.write(ModelWeights.of("resnet.py", List.of(linear, conv2d)));
 * </pre>
 *
 * <p>A template is the writer of a target with the reader of a source. The section {@code data}
 * between the lines {@code # template: begin data} and {@code # template: end data} is replaced;
 * every other section is a function with the name of the section and stays if the data name it. The
 * first line names the module {@code model.py}.
 */
public final class WeightScript {
  private static final Pattern SECTION =
      Pattern.compile("(?ms)^# template: begin (\\w+)\\n(.*?)^# template: end \\1\\n");
  private static final Pattern GAP = Pattern.compile("\n{4,}"); // where a section was
  private static final Pattern USE = Pattern.compile("(?m)^# template: use (\\w+)\\n");
  private static final Pattern TITLE =
      Pattern.compile("^\"\"\"Reads checkpoints of ([^:]+): (.*)\\.\"\"\"");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:from (\\S+) )?import (\\S+)(?: as (\\S+))?$");

  private final String template;

  private WeightScript(String template) {
    this.template = template;
  }

  /** The script of a template's text. */
  public static WeightScript of(String template) {
    if (!SECTION.matcher(template).results().anyMatch(found -> found.group(1).equals("data"))) {
      throw new IllegalArgumentException(
          "the template has no section (data)\nMaybe add # template: begin data and its end.");
    }
    return new WeightScript(template);
  }

  /**
   * The script of a pair of dialects, if checkpoints of both are known: of modules, or of plain
   * objects that hold arrays.
   */
  public static Optional<WeightScript> between(
      KnowledgeTables tables, String source, String target) {
    return Stream.of("", "plain_")
        .flatMap(kind -> between(tables, kind, source, target).stream())
        .findFirst();
  }

  private static Optional<WeightScript> between(
      KnowledgeTables tables, String kind, String source, String target) {
    Optional<String> reader = tables.text("weights/" + kind + "from_" + source + ".py");
    Optional<String> writer = tables.text("weights/" + kind + "to_" + target + ".py");
    String shared = tables.text("weights/" + kind + "shared.py").orElse("");
    return reader.flatMap(from -> writer.map(to -> of(joined(from, to, shared))));
  }

  /**
   * A template in which the sections of the reader and of what all have are in their places, and
   * {@code <source>} and {@code <file>} are what the reader's first line names: {@code Reads
   * checkpoints of PyTorch: .pt.}
   */
  static String joined(String reader, String writer, String shared) {
    Map<String, String> sections = new TreeMap<>();
    for (String text : List.of(shared, reader)) {
      SECTION
          .matcher(text)
          .results()
          .forEach(found -> sections.put(found.group(1), found.group(2)));
    }
    String used =
        USE.matcher(writer)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(sections.getOrDefault(place.group(1), place.group())));
    Matcher title = TITLE.matcher(reader);
    return title.find()
        ? used.replace("<source>", title.group(1)).replace("<file>", title.group(2))
        : used;
  }

  /**
   * The layers of a pair of dialects in the table of the build.
   *
   * @param sources the source dialect and those that it inherits from, nearest first
   * @param targets the same of the target
   */
  public static LayerRows layersBetween(
      KnowledgeTables tables, List<String> sources, List<String> targets) {
    return LayerRows.read(tables.text("weights.json").orElse("{}"), sources, targets);
  }

  /** The text of the script. */
  public String write(ModelWeights model) {
    String data = data(model);
    Matcher section = SECTION.matcher(template);
    StringBuilder text = new StringBuilder();
    while (section.find()) {
      String name = section.group(1);
      boolean used = Pattern.compile("\\b" + name + "\\b").matcher(data).find();
      String kept = name.equals("data") ? data : used ? section.group(2) : "";
      section.appendReplacement(text, Matcher.quoteReplacement(kept));
    }
    section.appendTail(text);
    int title = text.indexOf("model.py");
    if (title >= 0) {
      text.replace(title, title + 8, model.module());
    }
    return GAP.matcher(text).replaceAll("\n\n\n");
  }

  private String data(ModelWeights model) {
    String layers = LayerTable.of(model.layers(), this::spelled).python();
    Collection<String> ignored =
        model.layers().stream()
            .flatMap(row -> row.ignored().stream())
            .map(name -> "." + name)
            .collect(Collectors.toCollection(TreeSet::new));
    return "MODULE = "
        + LayerTable.quoted(model.module())
        + "\n"
        + (layers.isEmpty()
            ? "LAYERS = {}  # all weights keep name and shape\n"
            : "LAYERS = {  # layer: {its weight here: (the old weight, change)}, others keep name"
                + " and shape\n"
                + layers
                + "}\n")
        + "NON_PERSISTENT = "
        + set(model.nonPersistent())
        + "  # buffers that are not saved\n"
        + "RENAMED = "
        + dict(model.renamed())
        + "  # attribute here: its old name\n"
        + "IGNORED = "
        + tuple(ignored)
        + "  # ends of the old names that have no weight here\n"
        + (template.contains("\nARRAYS = ")
            ? "ARRAYS = "
                + set(model.arrays())
                + "  # attributes that hold arrays which are no weights\n"
            : "");
  }

  /** A class as the template's imports spell it; the name of a helper class is a string. */
  private String spelled(String target) {
    if (!target.contains(".")) {
      return LayerTable.quoted(target);
    }
    Map<String, String> names = new TreeMap<>();
    IMPORT
        .matcher(template)
        .results()
        .forEach(
            found -> {
              String from = found.group(1) == null ? "" : found.group(1) + ".";
              names.put(
                  from + found.group(2), found.group(3) == null ? found.group(2) : found.group(3));
            });
    for (int dot = target.lastIndexOf('.'); dot > 0; dot = target.lastIndexOf('.', dot - 1)) {
      String name = names.get(target.substring(0, dot));
      if (name != null) {
        return name + target.substring(dot);
      }
    }
    throw new IllegalArgumentException(
        "the template does not import what holds (" + target + ")\nMaybe add the import.");
  }

  private static String set(Collection<String> names) {
    return names.isEmpty() ? "set()" : "{" + joined(names) + "}";
  }

  private static String tuple(Collection<String> names) {
    return "(" + joined(names) + (names.size() == 1 ? ",)" : ")");
  }

  private static String dict(Map<String, String> names) {
    List<String> items =
        names.entrySet().stream()
            .map(e -> LayerTable.quoted(e.getKey()) + ": " + LayerTable.quoted(e.getValue()))
            .toList();
    return "{" + String.join(", ", items) + "}";
  }

  private static String joined(Collection<String> names) {
    return names.stream().map(LayerTable::quoted).collect(Collectors.joining(", "));
  }
}
