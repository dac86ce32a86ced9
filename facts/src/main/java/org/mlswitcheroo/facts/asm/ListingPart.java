package org.mlswitcheroo.facts.asm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of lines: a function with what surrounds it, or text that belongs to none. Parts in order
 * are the listing, so only one has to be in memory.
 *
 * @param architecture for example {@code sm_80}, {@code gfx1100}; empty where none was named
 * @param function symbol of the function, empty when the part holds none
 * @param lines the lines
 */
public record ListingPart(String architecture, String function, List<AsmLine> lines) {
  public ListingPart {
    lines = List.copyOf(lines);
  }

  /** The text of the part, byte for byte. */
  public String text() {
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(line.text()));
    return out.toString();
  }

  /** All instructions in order. */
  public List<Instruction> instructions() {
    List<Instruction> all = new ArrayList<>();
    lines.forEach(line -> all.addAll(line.instructions()));
    return all;
  }

  /** For each label the index of the instruction that follows it. */
  public Map<String, Integer> labels() {
    Map<String, Integer> places = new HashMap<>();
    int next = 0;
    for (AsmLine line : lines) {
      if (line.kind() == AsmLine.Kind.LABEL || line.kind() == AsmLine.Kind.FUNCTION) {
        places.put(line.name(), next);
      }
      next += line.instructions().size();
    }
    return places;
  }

  /** The lines that should be instructions and cannot be read. */
  public List<AsmLine> unknown() {
    return lines.stream().filter(line -> line.kind() == AsmLine.Kind.UNKNOWN).toList();
  }
}
