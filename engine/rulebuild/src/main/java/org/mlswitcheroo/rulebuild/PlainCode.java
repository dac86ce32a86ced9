package org.mlswitcheroo.rulebuild;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Replaces the code that the JVM links anew in every process, a tenth to a third of a millisecond
 * for each place, by plain code with the same results: comparisons of records, sums of texts,
 * lambdas and references to methods. The jars that are changed are the copies of the tool; entries
 * are stored, not deflated.
 */
public final class PlainCode {
  /** The first class files whose nests let a class call private methods of another. */
  private static final int NESTS = Opcodes.V11;

  /** One of these is in every class that changes. */
  private static final List<String> MARKS =
      List.of("java/lang/invoke/", "java/lang/runtime/", "java/util/UUID");

  private PlainCode() {}

  /** Rewrites each jar of the arguments, or each jar of a folder; the build calls this. */
  public static void main(String[] places) throws IOException {
    for (String place : places) {
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        List<Path> jars;
        try (var files = Files.list(path)) {
          jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : jars) {
          rewrite(jar);
        }
      } else {
        rewrite(path);
      }
    }
  }

  private static void rewrite(Path jar) throws IOException {
    List<ZipEntry> entries = new ArrayList<>();
    SortedMap<String, byte[]> contents = new TreeMap<>();
    SortedMap<String, byte[]> classes = new TreeMap<>();
    try (ZipFile in = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        if (!entry.isDirectory()) {
          entries.add(entry);
          try (InputStream stream = in.getInputStream(entry)) {
            contents.put(entry.getName(), stream.readAllBytes());
          }
          if (isClass(entry.getName())) {
            classes.put(entry.getName(), contents.get(entry.getName()));
          }
        }
      }
    }
    SortedMap<String, byte[]> now = plain(classes);
    Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
    try (OutputStream file = Files.newOutputStream(fresh);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : entries) {
        byte[] changed = now.remove(entry.getName());
        byte[] content = changed == null ? contents.get(entry.getName()) : changed;
        store(out, entry, Objects.requireNonNull(content));
      }
      for (var added : now.entrySet()) {
        ZipEntry entry = new ZipEntry(added.getKey());
        entry.setTime(entries.get(0).getTime());
        store(out, entry, added.getValue());
      }
    }
    Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class")
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info.class");
  }

  private static void store(ZipOutputStream out, ZipEntry old, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(old.getName());
    entry.setTime(old.getTime());
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  /** The classes of a jar that change, and new ones, by their paths. */
  static SortedMap<String, byte[]> plain(SortedMap<String, byte[]> classes) {
    SortedMap<String, ClassNode> changed = new TreeMap<>();
    classes.forEach(
        (path, bytes) -> {
          if (mayChange(bytes)) {
            rewrite(node(path, classes, changed), classes, changed);
          }
        });
    SortedMap<String, byte[]> written = new TreeMap<>();
    changed.forEach(
        (path, node) -> {
          ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
          node.accept(writer);
          written.put(path, writer.toByteArray());
        });
    return written;
  }

  private static boolean mayChange(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return new ClassReader(bytes).readShort(6) >= NESTS && MARKS.stream().anyMatch(text::contains);
  }

  private static ClassNode node(
      String path, SortedMap<String, byte[]> classes, SortedMap<String, ClassNode> changed) {
    return changed.computeIfAbsent(
        path,
        k -> {
          ClassNode node = new ClassNode();
          byte[] bytes = classes.get(k);
          if (bytes == null) {
            throw new IllegalArgumentException("the class (" + k + ") is in another jar");
          }
          new ClassReader(bytes).accept(node, 0);
          return node;
        });
  }

  private static void rewrite(
      ClassNode node, SortedMap<String, byte[]> classes, SortedMap<String, ClassNode> changed) {
    PlainRecords.apply(node);
    PlainConcats.apply(node);
    PlainIds.apply(node);
    for (ClassNode lambda : PlainLambdas.apply(node)) {
      ClassNode host = node(lambda.nestHostClass + ".class", classes, changed);
      if (host.nestMembers == null) {
        host.nestMembers = new ArrayList<>();
      }
      host.nestMembers.add(lambda.name);
      changed.put(lambda.name + ".class", lambda);
    }
  }
}
