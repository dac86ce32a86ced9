package org.mlswitcheroo.parsers.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mlswitcheroo.facts.Fault;
import org.mlswitcheroo.facts.ParseResult;

/**
 * Parses the files of a list and compares.
 *
 * <ul>
 *   <li>{@code verdicts LIST}: bytes after printing, and validity against the output of
 *       compile_verdicts.py
 *   <li>{@code trees LIST}: the tree against the digests of dump_ast.py
 *   <li>{@code dump FILE}: the comparable tree of one file
 *   <li>{@code speed LIST ROUNDS}: lines per second, parsing and printing on one thread
 * </ul>
 */
public final class CorpusCheck {
  private final PythonParser parser = new PythonParser();

  public static void main(String[] args) throws Exception {
    CorpusCheck check = new CorpusCheck();
    switch (args[0]) {
      case "verdicts" -> check.verdicts(Path.of(args[1]));
      case "trees" -> check.trees(Path.of(args[1]));
      case "dump" ->
          System.out.print(TreeDump.comparable(check.parse(Path.of(args[1])).tree().orElseThrow()));
      case "full" ->
          System.out.print(TreeDump.full(check.parse(Path.of(args[1])).tree().orElseThrow()));
      case "speed" -> check.speed(Path.of(args[1]), Integer.parseInt(args[2]));
      default -> throw new IllegalArgumentException("unknown command (" + args[0] + ").");
    }
  }

  private ParseResult parse(Path file) throws IOException {
    return parser.parse(file.toString(), Files.readAllBytes(file));
  }

  private static Map<Path, String> list(Path list) throws IOException {
    Map<Path, String> out = new LinkedHashMap<>();
    for (String line : Files.readAllLines(list)) {
      int tab = line.indexOf('\t');
      out.put(Path.of(line.substring(0, tab)), line.substring(tab + 1));
    }
    return out;
  }

  private void verdicts(Path list) throws Exception {
    int files = 0;
    int invalid = 0;
    int unequal = 0;
    int lines = 0;
    Map<String, Integer> disagreements = new HashMap<>();
    for (Map.Entry<Path, String> entry : list(list).entrySet()) {
      files++;
      byte[] bytes = Files.readAllBytes(entry.getKey());
      ParseResult result = parser.parse(entry.getKey().toString(), bytes);
      String expected = entry.getValue();
      if (result.tree().isPresent()) {
        byte[] printed =
            TreeDump.print(result.tree().get()).getBytes(SourceText.decode(bytes).charset());
        if (!Arrays.equals(bytes, printed)) {
          unequal++;
          System.out.println("BYTES " + entry.getKey());
        }
        if (!expected.equals("ok")) {
          disagreements.merge("accepted", 1, Integer::sum);
          System.out.println("ACCEPTED " + entry.getKey() + ": " + expected);
        }
      } else {
        Fault fault = result.faults().get(0);
        if (expected.equals("ok")) {
          disagreements.merge("refused", 1, Integer::sum);
          System.out.println("REFUSED " + entry.getKey() + ": " + fault);
        } else {
          invalid++;
          if (!expected.startsWith(fault.line() + " ")) {
            lines++;
            System.out.println("LINE " + entry.getKey() + ": " + expected + " / " + fault);
          }
        }
      }
    }
    System.out.printf(
        "files %d, invalid in both %d (other line %d), not byte-exact %d, disagreements %s%n",
        files, invalid, lines, unequal, disagreements);
  }

  private void trees(Path list) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    int files = 0;
    int different = 0;
    for (Map.Entry<Path, String> entry : list(list).entrySet()) {
      files++;
      ParseResult result = parse(entry.getKey());
      String own =
          result
              .tree()
              .map(TreeDump::comparable)
              .map(dump -> digest.digest(dump.getBytes(StandardCharsets.UTF_8)))
              .map(HexFormat.of()::formatHex)
              .orElse("none");
      if (!own.equals(entry.getValue())) {
        different++;
        System.out.println("TREE " + entry.getKey());
      }
    }
    System.out.printf("files %d, different trees %d%n", files, different);
  }

  private void speed(Path list, int rounds) throws IOException {
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    long lines = 0;
    long size = 0;
    for (Path path : list(list).keySet()) {
      byte[] bytes = Files.readAllBytes(path);
      contents.put(path, bytes);
      size += bytes.length;
      for (byte b : bytes) {
        lines += b == '\n' ? 1 : 0;
      }
    }
    for (int round = 1; round <= rounds; round++) {
      long start = System.nanoTime();
      long printed = 0;
      for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
        ParseResult result = parser.parse(entry.getKey().toString(), entry.getValue());
        printed += result.tree().map(tree -> TreeDump.print(tree).length()).orElse(0);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "round %d: %d files, %d lines, %.0f lines/s, %.2f MB/s, %d chars printed%n",
          round, contents.size(), lines, lines / seconds, size / 1e6 / seconds, printed);
    }
  }
}
