package org.mlswitcheroo.odl.compile;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Returns;
import org.mlswitcheroo.odl.model.Source;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;

/**
 * Writes the tables below {@code META-INF/ml_switcheroo} that the engine, the weight scripts and
 * the reports read.
 */
final class Tables {
  private static final String FOLDER = "META-INF/ml_switcheroo/";

  private final Knowledge knowledge;
  private final Uses uses;
  private final Map<String, List<Reading>> readings;
  private final TableReadings tables;

  Tables(
      Knowledge knowledge, Uses uses, Map<String, List<Reading>> readings, TableReadings tables) {
    this.readings = readings;
    this.tables = tables;
    this.knowledge = knowledge;
    this.uses = uses;
  }

  /** The files, path to text. */
  SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    SortedSet<String> index = index();
    files.put(FOLDER + "index.tsv", lines(index));
    files.put(FOLDER + "words.tsv", lines(words(index)));
    files.put(FOLDER + "closure.tsv", closure());
    files.put(FOLDER + "elementwise.tsv", lines(elementwise()));
    files.put(FOLDER + "weights.json", Json.text(new WeightsTable(knowledge).json()));
    files.put(FOLDER + "ops.json", Json.text(new Catalog(knowledge).json()));
    files.put(FOLDER + "meanings.tsv", new MeaningsTable(knowledge).lines());
    files.put(FOLDER + "ci.json", Json.text(new CiTable(knowledge).json()));
    files.put(FOLDER + "dialects.tsv", lines(new DialectLines(knowledge).lines()));
    files.put(FOLDER + "dialects.json", Json.text(new DialectsTable(knowledge).json()));
    knowledge
        .helpers()
        .forEach((name, text) -> files.put(FOLDER + "helpers/" + name + ".py", text));
    return files;
  }

  /** Lines of dialect, name and family; a method or attribute has a leading dot. */
  private SortedSet<String> index() {
    SortedSet<String> lines = new TreeSet<>();
    for (Operation operation : knowledge.operations().values()) {
      for (Map.Entry<String, Variant> entry : operation.variants().entrySet()) {
        Variant variant = entry.getValue();
        String start = entry.getKey() + "\t";
        String end = "\t" + Uses.unit(operation);
        if (variant.isRecognised()) {
          variant.api().forEach(api -> lines.add(start + api.name() + end));
          if (operation.isLayer()) {
            variant.api().forEach(api -> lines.add(start + api.name() + "()" + end));
          }
        }
        for (List<Source> names :
            List.of(variant.methods(), variant.inplace(), variant.attributes())) {
          names.forEach(name -> lines.add(start + "." + name.name() + end));
        }
        variant.atOnce().forEach(layer -> lines.add(start + layer.name() + end));
        for (Source layer : variant.layer()) {
          lines.add(start + layer.name() + end);
          lines.add(start + layer.name() + "()" + end);
        }
      }
    }
    readings.forEach(
        (dialect, all) ->
            all.forEach(reading -> lines.add(line(dialect, reading.path(), reading.operation()))));
    for (String dialect : knowledge.dialects().keySet()) {
      for (TableReadings.Found found : tables.of(dialect).values()) {
        found.operations().forEach(operation -> lines.add(line(dialect, found.path(), operation)));
      }
    }
    return lines;
  }

  /**
   * Lines of dialect and name of what keeps the axes of its first argument and treats them alike; a
   * method has a leading dot, a class whose instances do it ends in brackets.
   */
  private SortedSet<String> elementwise() {
    SortedSet<String> lines = new TreeSet<>();
    for (Operation operation : knowledge.operations().values()) {
      if (isElementwise(operation)) {
        operation
            .variants()
            .forEach(
                (dialect, variant) -> {
                  if (variant.isRecognised()) {
                    variant.api().forEach(api -> lines.add(dialect + "\t" + api.name()));
                  }
                  variant.methods().forEach(name -> lines.add(dialect + "\t." + name.name()));
                  variant.layer().forEach(name -> lines.add(dialect + "\t" + name.name() + "()"));
                });
      }
    }
    return lines;
  }

  private static boolean isElementwise(Operation operation) {
    String rank = operation.returns().map(Returns::rank).orElse("");
    return !operation.isLayer()
        && operation.layout().equals("carry")
        && List.of("rank(x)", "max(rank(x), rank(y))").contains(rank)
        && operation.stdArgs().stream().allMatch(arg -> arg.axis().isEmpty());
  }

  /** The same with the last word of each name behind the dialect, by which a file looks it up. */
  private static SortedSet<String> words(SortedSet<String> index) {
    SortedSet<String> lines = new TreeSet<>();
    for (String line : index) {
      String dialect = line.substring(0, line.indexOf('\t'));
      String path = line.substring(dialect.length() + 1, line.lastIndexOf('\t'));
      String name = path.endsWith("()") ? path.substring(0, path.length() - 2) : path;
      String word = name.substring(name.lastIndexOf('.') + 1);
      lines.add(dialect + "\t" + word + line.substring(dialect.length()));
    }
    return lines;
  }

  private String line(String dialect, String path, Operation operation) {
    String tensor = knowledge.dialect(dialect).map(Dialect::tensor).orElse("");
    String name = path.startsWith(tensor + ".") ? path.substring(tensor.length()) : path;
    return dialect + "\t" + name + "\t" + Uses.unit(operation);
  }

  /** Lines of dialect, family, and the families that its templates may need. */
  private String closure() {
    SortedSet<String> lines = new TreeSet<>();
    for (String dialect : knowledge.dialects().keySet()) {
      uses.closure(dialect)
          .forEach(
              (family, all) -> lines.add(dialect + "\t" + family + "\t" + String.join(" ", all)));
    }
    return lines(lines);
  }

  private static String lines(SortedSet<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
