package org.mlswitcheroo.core.listing.op;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.core.listing.Forms;
import org.mlswitcheroo.core.listing.KernelSignature;
import org.mlswitcheroo.semantics.asm.Program;
import org.mlswitcheroo.semantics.isa.Type;

/**
 * Finds the operation that a function computes, by running it. Of several that agree the simplest
 * stays: the one with the fewest whole attributes, then sizes, then attributes, then in the order
 * of the operations. Thread-safe.
 */
public final class Recogniser {
  private static final int TILE = 64;
  private static final long MOST = 20_000_000L;
  private static final int[] DIVIDED = {Probe.DIVIDED, Probe.DIVIDED, Probe.DIVIDED};
  private final List<MeaningEntry> elements;
  private final List<MeaningEntry> wholes;
  private final Forms forms;
  private final boolean checked;

  /**
   * With the meanings of odl/ops; functions are written in the forms of their dialect.
   *
   * @param checked whether what was found must give the function's values for further sizes of
   *     random numbers
   */
  public Recogniser(Forms forms, boolean checked) {
    this(MeaningEntry.load(), forms, checked);
  }

  Recogniser(List<MeaningEntry> entries, Forms forms, boolean checked) {
    this.forms = forms;
    this.checked = checked;
    this.elements = entries.stream().filter(MeaningEntry::elementwise).toList();
    this.wholes =
        entries.stream()
            .filter(entry -> !entry.elementwise())
            .sorted(
                Comparator.comparingInt((MeaningEntry e) -> e.whole().size())
                    .thenComparingInt(e -> e.meaning().sizes().size())
                    .thenComparingInt(e -> e.meaning().attributes().size()))
            .toList();
  }

  /** Looks for the operation of a function; {@code name} is that of the Python function. */
  public Recognition function(Program program, KernelSignature signature, String name) {
    Effort effort = new Effort(MOST);
    Optional<String> found =
        elements.isEmpty() && wholes.isEmpty()
            ? Optional.empty()
            : function(program, signature, name, effort);
    return new Recognition(found, found.isEmpty() && effort.ended(), effort.spent());
  }

  private Optional<String> function(
      Program program, KernelSignature signature, String name, Effort effort) {
    for (List<Type> types : types(signature)) {
      List<Boolean> threads = new Kernel(program, signature, types, effort).threads();
      for (int[] block : Geometry.blocks(threads)) {
        Kernel kernel = new Kernel(program, signature, types, effort);
        Attempt attempt = attempt(kernel, block);
        if (attempt.found().isPresent()) {
          return Optional.of(new OpText(forms, kernel, attempt.found().get()).function(name));
        }
        if (effort.ended()) {
          return Optional.empty();
        }
        if (attempt.settled()) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  /** What the arrays may hold: where that is open, the same for all. */
  private static List<List<Type>> types(KernelSignature signature) {
    int most = signature.arrays().stream().mapToInt(a -> a.types().size()).max().orElse(0);
    List<List<Type>> found = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      int at = i;
      List<Type> types =
          signature.arrays().stream()
              .map(KernelSignature.ArrayParameter::types)
              .map(all -> all.get(Math.min(at, all.size() - 1)))
              .toList();
      if (!found.contains(types)) {
        found.add(types);
      }
    }
    return found;
  }

  /**
   * What one shape of blocks gave.
   *
   * @param settled whether another shape would give the same
   */
  private record Attempt(Optional<Solution> found, boolean settled) {
    static final Attempt NONE = new Attempt(Optional.empty(), false);
  }

  private Attempt attempt(Kernel kernel, int[] block) {
    Geometry geometry = Geometry.find(kernel, block);
    if (geometry == null) {
      return Attempt.NONE;
    }
    List<Probe> probes = Probe.all(kernel, geometry, new int[] {2, 3, 4});
    if (probes.isEmpty()) {
      return Attempt.NONE;
    }
    List<Integer> read = new ArrayList<>();
    int out = -1;
    for (int i = 0; i < kernel.arrays(); i++) {
      if (probes.get(0).written()[i]) {
        if (out >= 0) {
          return Attempt.NONE;
        }
        out = i;
      }
      if (probes.get(0).read()[i]) {
        read.add(i);
      }
    }
    if (read.isEmpty()) {
      return Attempt.NONE;
    }
    Elements chains = new Elements(kernel, geometry, elements, out, read, checked);
    Optional<Solution> found = chains.find(probes);
    if (chains.pointwise()) {
      return new Attempt(found, true);
    }
    Arrays arrays = new Arrays(kernel, geometry, out, read);
    if (tiled(kernel, geometry)) {
      found = tiles(arrays);
      if (found.isPresent()) {
        return new Attempt(found, true);
      }
    }
    List<Integer> others = new ArrayList<>(read);
    others.remove((Integer) out);
    List<Integer> inputs = others.isEmpty() ? read : others;
    found = search(arrays, probes, false, inputs, List.of(), 1, wholes, false);
    if (found.isEmpty() && !geometry.free().isEmpty() && numbers(kernel)) {
      List<Probe> divided = Probe.all(kernel, geometry, DIVIDED);
      if (!divided.isEmpty()) {
        found = search(arrays, divided, true, inputs, List.of(), 1, wholes, false);
      }
    }
    if (found.isEmpty()) {
      found = chained(arrays, probes, inputs);
    }
    return new Attempt(found, false);
  }

  private record Arrays(Kernel kernel, Geometry geometry, int out, List<Integer> read) {
    Arrays with(Geometry other) {
      return new Arrays(kernel, other, out, read);
    }
  }

  private static boolean numbers(Kernel kernel) {
    return kernel.signature().numbers().stream().anyMatch(number -> !number.real());
  }

  /** An operation with others over elements behind it. */
  private Optional<Solution> chained(Arrays arrays, List<Probe> probes, List<Integer> inputs) {
    Optional<Solution> found = search(arrays, probes, false, inputs, List.of(), 1, wholes, true);
    for (int i = 0; found.isEmpty() && i < inputs.size() && inputs.size() > 1; i++) {
      List<Integer> fewer = new ArrayList<>(inputs);
      Integer left = fewer.remove(i);
      found = search(arrays, probes, false, fewer, List.of(left), 1, wholes, true);
    }
    return found;
  }

  private Optional<Solution> search(
      Arrays arrays,
      List<Probe> probes,
      boolean divided,
      List<Integer> inputs,
      List<Integer> left,
      int step,
      List<MeaningEntry> entries,
      boolean chains) {
    Trials trials = new Trials(arrays.kernel(), arrays.geometry(), arrays.out(), step);
    boolean again = arrays.read().contains(arrays.out()) && !inputs.contains(arrays.out());
    Judge judge =
        new Judge(
            arrays.kernel(), trials, elements, arrays.out(), again, left, probes, chains, checked);
    boolean extremes = arrays.kernel().signature().extremes();
    List<MeaningEntry> ordered = new ArrayList<>(entries);
    ordered.sort(Comparator.comparing(entry -> entry.extreme() != extremes));
    for (MeaningEntry entry : ordered) {
      Binder binder =
          new Binder(
              arrays.kernel(),
              arrays.geometry(),
              entry,
              probes,
              arrays.out(),
              divided,
              judge::accepts);
      if (binder.search(inputs)) {
        return judge.solution();
      }
    }
    return Optional.empty();
  }

  /** Whether blocks may write whole tiles without asking for bounds. */
  private static boolean tiled(Kernel kernel, Geometry geometry) {
    return geometry.block()[1] > 1 && geometry.axes()[0] != Geometry.COVER;
  }

  private Optional<Solution> tiles(Arrays arrays) {
    int[] axes = arrays.geometry().axes().clone();
    for (int i = 0; i < axes.length; i++) {
      axes[i] = axes[i] == Geometry.UNUSED ? axes[i] : Geometry.COVER;
    }
    Geometry geometry = new Geometry(arrays.geometry().block(), axes);
    List<Integer> inputs = new ArrayList<>(arrays.read());
    inputs.remove((Integer) arrays.out());
    List<MeaningEntry> plain =
        wholes.stream()
            .filter(e -> e.meaning().attributes().isEmpty() && e.meaning().inputs().size() > 1)
            .filter(e -> e.meaning().inputs().stream().allMatch(i -> e.plain(i.name())))
            .filter(e -> e.meaning().result().sizes().size() > 1)
            .filter(e -> e.meaning().sizes().size() > e.meaning().result().sizes().size())
            .toList();
    return search(arrays.with(geometry), List.of(), false, inputs, List.of(), TILE, plain, false);
  }
}
