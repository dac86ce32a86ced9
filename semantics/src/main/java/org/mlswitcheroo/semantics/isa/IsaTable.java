package org.mlswitcheroo.semantics.isa;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.Operand;

/** The meanings of the instructions of one family of processors. Immutable and thread-safe. */
public final class IsaTable {
  private final Set<String> ignored = new TreeSet<>();
  private final Map<String, Map<String, String>> groups = new HashMap<>();
  private final Map<String, Map<String, String>> words = new LinkedHashMap<>();
  private final Map<String, Tile> tiles = new HashMap<>();
  private final List<IsaEntry> entries = new ArrayList<>();
  private final Map<String, List<Row>> rows = new ConcurrentHashMap<>();
  private final Map<IsaEntry, Pattern> patterns = new LinkedHashMap<>();

  private record Row(IsaEntry entry, List<OperandSpec> specs, List<Statement> statements) {}

  private IsaTable() {}

  /** The table of a dialect, from the class path. */
  public static IsaTable named(String dialect) {
    String resource = "META-INF/ml_switcheroo/isa/" + dialect + ".tsv";
    try (InputStream in = IsaTable.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the table (" + resource + ") is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return of(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The table of lines: {@code ignored WORD}, {@code group NAME WORD VALUE}, {@code tile NAME WORD
   * VALUE}, {@code entry PLACE NAME OPERANDS MEANING}, with tabs between the fields.
   */
  public static IsaTable of(List<String> lines) {
    IsaTable table = new IsaTable();
    for (String line : lines) {
      String[] field = line.split("\t", -1);
      switch (field[0]) {
        case "ignored" -> table.ignored.add(field[1]);
        case "group" ->
            table
                .groups
                .computeIfAbsent(field[1], k -> new LinkedHashMap<>())
                .put(field[2], field[3]);
        case "tile" ->
            table
                .words
                .computeIfAbsent(field[1], k -> new LinkedHashMap<>())
                .put(field[2], field[3]);
        case "entry" -> table.entries.add(new IsaEntry(field[1], field[2], field[3], field[4]));
        default -> {}
      }
    }
    table.words.forEach((name, said) -> table.tiles.put(name, Tile.of(name, said)));
    table.entries.forEach(e -> table.patterns.put(e, e.pattern(table.groups)));
    return table;
  }

  /** The operands that a row names; those with a group as type are words. */
  public static List<OperandSpec> specs(String operands) {
    String plain = operands.replaceAll("\\{\\w+}", "u32");
    return List.copyOf(new IsaEntry("", "", plain, "").specs().values());
  }

  /** Throws on the first entry whose meaning cannot be read for one of the names that it has. */
  public void check() {
    for (IsaEntry entry : entries) {
      for (String name : names(entry.name())) {
        Matcher m = entry.pattern(groups).matcher(name);
        if (m.matches()) {
          entry.filled(m, groups).statements(tiles);
        }
      }
    }
  }

  /** All names that a name with groups stands for. */
  private List<String> names(String name) {
    int open = name.indexOf('{');
    if (open < 0) {
      return List.of(name);
    }
    int close = name.indexOf('}', open);
    List<String> found = new ArrayList<>();
    for (String word : groups.getOrDefault(name.substring(open + 1, close), Map.of()).keySet()) {
      found.addAll(names(name.substring(0, open) + word + name.substring(close + 1)));
    }
    return found;
  }

  /** What an instruction means, absent when the table does not have it with these operands. */
  public Optional<Meaning> meaning(Instruction instruction) {
    for (Row row : named(instruction)) {
      Optional<Map<String, Operand>> bound = Binding.of(row.specs, instruction);
      if (bound.isPresent()) {
        return Optional.of(new Meaning(instruction, bound.get(), row.statements));
      }
    }
    return Optional.empty();
  }

  /** The place of the row that says what an instruction means, and its steps. */
  public Optional<String> row(Instruction instruction) {
    return named(instruction).stream()
        .filter(row -> Binding.of(row.specs, instruction).isPresent())
        .findFirst()
        .map(row -> row.entry.place() + ": " + row.entry.meaning());
  }

  private List<Row> named(Instruction instruction) {
    StringBuilder name = new StringBuilder(instruction.mnemonic());
    for (String modifier : instruction.modifiers()) {
      if (!ignored.contains(modifier)) {
        name.append('.').append(modifier);
      }
    }
    return rows.computeIfAbsent(name.toString(), this::rows);
  }

  private List<Row> rows(String name) {
    List<Row> found = new ArrayList<>();
    patterns.forEach(
        (entry, pattern) -> {
          Matcher m = pattern.matcher(name);
          if (m.matches()) {
            IsaEntry filled = entry.filled(m, groups);
            List<OperandSpec> specs = List.copyOf(filled.specs().values());
            found.add(new Row(filled, specs, filled.statements(tiles)));
          }
        });
    return found;
  }
}
