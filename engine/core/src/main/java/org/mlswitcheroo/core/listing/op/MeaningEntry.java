package org.mlswitcheroo.core.listing.op;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.semantics.meaning.Formula;
import org.mlswitcheroo.semantics.meaning.TensorMeaning;

/**
 * One way in which an operation is recognised.
 *
 * @param op the operation
 * @param meaning what it computes
 * @param write PyTorch expression with holes
 * @param shown what the line that names the operation says
 * @param fixed sizes that may be plain numbers
 * @param defaults of the numbers that it takes
 */
record MeaningEntry(
    String op,
    TensorMeaning meaning,
    String write,
    Map<String, String> shown,
    Set<String> fixed,
    Map<String, Double> defaults) {
  private static final Set<String> COMPARED = Set.of("<", "<=", ">", ">=", "==", "!=");
  private static final String TABLE = "/META-INF/ml_switcheroo/meanings.tsv";

  /** All entries. */
  static List<MeaningEntry> load() {
    List<MeaningEntry> found = new ArrayList<>();
    try (InputStream in = MeaningEntry.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        return List.of();
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.isBlank()) {
          found.add(of(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Reads a line of the table. */
  static MeaningEntry of(String line) {
    String[] fields = line.split("\t", -1);
    Map<String, Double> defaults = new LinkedHashMap<>();
    pairs(fields[5], " ").forEach((name, text) -> defaults.put(name, Double.parseDouble(text)));
    return new MeaningEntry(
        fields[0],
        TensorMeaning.of(fields[1]),
        fields[2],
        pairs(fields[3], "\\|"),
        fields[4].isEmpty() ? Set.of() : Set.of(fields[4].split(" ")),
        defaults);
  }

  private static Map<String, String> pairs(String text, String separator) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String pair : text.split(separator)) {
      if (!pair.isEmpty()) {
        found.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    return found;
  }

  /** Whether each element of the result is a function of the same elements of the inputs. */
  boolean elementwise() {
    List<Formula> sizes = meaning.result().sizes();
    return sizes.size() == 1
        && meaning.steps().size() == 1
        && meaning.inputs().stream().allMatch(input -> input.sizes().equals(sizes))
        && pointwise(
            meaning.steps().get(0).value(),
            List.of(new Formula.Name(meaning.steps().get(0).indices().get(0))));
  }

  private static boolean pointwise(Formula formula, List<Formula> index) {
    if (formula instanceof Formula.Reduce) {
      return false;
    }
    if (formula instanceof Formula.Element element) {
      return element.indices().equals(index);
    }
    return formula.parts().stream().allMatch(part -> pointwise(part, index));
  }

  /** Whether an input is read along all of its axes, each by an index of its own. */
  boolean plain(String array) {
    return meaning.steps().stream().allMatch(step -> plain(step.value(), array));
  }

  private static boolean plain(Formula formula, String array) {
    if (formula instanceof Formula.Element element && element.array().equals(array)) {
      return element.indices().stream().allMatch(Formula.Name.class::isInstance);
    }
    return formula.parts().stream().allMatch(part -> plain(part, array));
  }

  /** Whether elements of an input choose places of others, or are compared. */
  boolean chooses(String array) {
    return meaning.steps().stream().anyMatch(step -> chooses(step.value(), array, false));
  }

  private static boolean chooses(Formula formula, String array, boolean place) {
    if (formula instanceof Formula.Element element) {
      return (place && element.array().equals(array))
          || element.indices().stream().anyMatch(index -> chooses(index, array, true));
    }
    boolean inside =
        place || (formula instanceof Formula.Binary binary && COMPARED.contains(binary.op()));
    return formula.parts().stream().anyMatch(part -> chooses(part, array, inside));
  }

  /** Whether the largest or smallest of some values is taken. */
  boolean extreme() {
    return meaning.steps().stream().anyMatch(step -> extreme(step.value()));
  }

  private static boolean extreme(Formula formula) {
    boolean here =
        formula instanceof Formula.Reduce reduce
            && (reduce.kind().endsWith("max") || reduce.kind().endsWith("min"));
    return here || formula.parts().stream().anyMatch(MeaningEntry::extreme);
  }

  /** Whether some reads may fall outside of an array. */
  boolean padded() {
    return meaning.steps().stream().anyMatch(step -> padded(step.value()));
  }

  private static boolean padded(Formula formula) {
    return (formula instanceof Formula.Element element && element.outside().isPresent())
        || formula.parts().stream().anyMatch(MeaningEntry::padded);
  }

  /** The attributes that sizes or indices depend on: whole numbers. */
  Set<String> whole() {
    Set<String> found = new java.util.LinkedHashSet<>();
    meaning.result().sizes().forEach(size -> names(size, found));
    meaning.steps().forEach(step -> inIndices(step.value(), found));
    found.retainAll(meaning.attributes());
    return found;
  }

  private static void inIndices(Formula formula, Set<String> found) {
    if (formula instanceof Formula.Element element) {
      element.indices().forEach(index -> names(index, found));
    } else if (formula instanceof Formula.Reduce reduce) {
      reduce.bounds().forEach(bound -> names(bound.limit(), found));
    }
    formula.parts().forEach(part -> inIndices(part, found));
  }

  private static void names(Formula formula, Set<String> found) {
    if (formula instanceof Formula.Name name) {
      found.add(name.name());
    }
    formula.parts().forEach(part -> names(part, found));
  }
}
