package org.mlswitcheroo.semantics.snapshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The public names of the frameworks that were looked at, with their signatures. Immutable. */
public final class Snapshots {
  /** The packages that there is a snapshot of. */
  public static final List<String> ROOTS =
      List.of(
          "einops",
          "flax",
          "jax",
          "keras",
          "mlx",
          "numpy",
          "optax",
          "scipy",
          "tensorflow",
          "torch");

  private final TreeMap<String, String> signatures = new TreeMap<>();
  private final TreeMap<String, String> versions = new TreeMap<>();

  private Snapshots() {}

  /** The snapshots that are part of the product; they are read once. */
  public static Snapshots load() {
    return Product.ALL;
  }

  private static final class Product {
    static final Snapshots ALL = read();

    private static Snapshots read() {
      Snapshots all = new Snapshots();
      ROOTS.forEach(all::read);
      return all;
    }
  }

  /** Snapshots with the given lines: dotted path to signature. */
  public static Snapshots of(Map<String, String> lines) {
    Snapshots all = new Snapshots();
    all.signatures.putAll(lines);
    return all;
  }

  /**
   * The snapshots that are part of the product, with those of a folder in place of theirs: files
   * {@code ROOT.tsv} as {@code odl/ci/snapshot.py} writes them.
   *
   * @throws IOException when a file cannot be read, or is no snapshot
   */
  public static Snapshots with(Path folder) throws IOException {
    Snapshots all = new Snapshots();
    for (String root : ROOTS) {
      Path file = folder.resolve(root + ".tsv");
      if (!Files.exists(file)) {
        all.read(root);
        continue;
      }
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        all.read(root, lines);
      } catch (IndexOutOfBoundsException | UncheckedIOException e) {
        throw new IOException("no snapshot of " + root + ": " + file, e);
      }
    }
    return all;
  }

  private void read(String root) {
    String place = "/META-INF/ml_switcheroo/snapshots/" + root + ".tsv";
    try (InputStream in = Snapshots.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException("the snapshot (" + place + ") is not part of this build");
      }
      read(root, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read (" + place + ")", e);
    }
  }

  private void read(String root, BufferedReader lines) {
    for (String line : lines.lines().toList()) {
      if (line.startsWith("#")) {
        versions.put(root, line.split(" ")[2]);
      } else {
        String[] parts = line.split("\t", 2);
        signatures.put(parts[0], parts[1]);
      }
    }
  }

  /** The version of a package, if there is a snapshot of it. */
  public Optional<String> version(String root) {
    return Optional.ofNullable(versions.get(root));
  }

  /** All names of a package with their signatures, sorted. */
  public SortedMap<String, String> names(String root) {
    return Collections.unmodifiableSortedMap(signatures.subMap(root, root + "/"));
  }

  /** Whether there is a snapshot of the package that a path begins with. */
  public boolean knows(String path) {
    String root = path.split("\\.", 2)[0];
    String next = signatures.ceilingKey(root + ".");
    return next != null && next.startsWith(root + ".");
  }

  /** Whether a path is a name that the snapshots hold, or a module of such names. */
  public boolean has(String path) {
    String next = signatures.ceilingKey(path + ".");
    return signatures.containsKey(path) || next != null && next.startsWith(path + ".");
  }

  /** Whether a path is a function or a class. */
  public boolean isFunction(String path) {
    return !signatures.getOrDefault(path, "").isEmpty();
  }

  /**
   * The parameters of a function or class, {@code "x, axis=None"}, one text for each way to call
   * it; none when they are not known.
   */
  public List<String> parameters(String path) {
    String found = signatures.getOrDefault(path, "").replaceFirst("^class ", "");
    return found.startsWith("(")
        ? Stream.of(found.split(" \\| ")).map(one -> one.substring(1, one.length() - 1)).toList()
        : List.of();
  }

  /** The names directly below a path, sorted. */
  public NavigableSet<String> below(String path) {
    NavigableSet<String> names = new TreeSet<>();
    String start = path + ".";
    for (String name : signatures.tailMap(start).keySet()) {
      if (!name.startsWith(start)) {
        break;
      }
      names.add(start + name.substring(start.length()).split("\\.", 2)[0]);
    }
    return names;
  }
}
