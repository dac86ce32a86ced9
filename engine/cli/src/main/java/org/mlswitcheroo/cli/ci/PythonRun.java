package org.mlswitcheroo.cli.ci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.config.WorkFolder;
import org.mlswitcheroo.cli.convert.FileOutcome;
import org.mlswitcheroo.cli.convert.FileSet;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.facts.Finding;

/**
 * Starts the runner that is written in Python, and converts what it asks for until it gives its
 * report. Its files come out of the tables of the tool into a folder that is gone afterwards.
 */
final class PythonRun implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PACKAGE = "ml_switcheroo_ci";

  /** Files of the runner that are no module of another one. */
  private static final List<String> MODULES =
      List.of(
          "__init__",
          "calls",
          "candidates",
          "chosen",
          "derived",
          "drawn",
          "draws",
          "driver",
          "edges",
          "frameworks",
          "guards",
          "process",
          "reference",
          "report",
          "results",
          "sampler",
          "shrink",
          "syntax",
          "weighing",
          "worker");

  private final String python;
  private final Path work;
  private final Progress progress;

  /** Hears what the runner tells while it runs. */
  interface Progress {
    void tell(String text);
  }

  PythonRun(String python, KnowledgeTables tables, Progress progress) throws IOException {
    this.python = python;
    this.progress = progress;
    this.work = Files.createTempDirectory("ml_switcheroo-ci-");
    Path folder = Files.createDirectory(work.resolve(PACKAGE));
    for (String module : MODULES) {
      String text =
          tables
              .text("ci/" + module + ".py")
              .orElseThrow(() -> new IllegalStateException("no runner (ci/" + module + ".py)"));
      Files.writeString(folder.resolve(module + ".py"), text);
    }
  }

  /** Runs a plan and returns the report of the runner. */
  JsonNode run(String plan, FileSet files) throws IOException {
    Files.writeString(work.resolve("plan.json"), plan);
    Path log = work.resolve("driver.log");
    ProcessBuilder builder =
        new ProcessBuilder(python, "-m", PACKAGE + ".driver", work.toString())
            .directory(work.toFile())
            .redirectError(log.toFile());
    builder.environment().put("PYTHONPATH", work.toString());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder
        .environment()
        .put("HYPOTHESIS_STORAGE_DIRECTORY", work.resolve("hypothesis").toString());
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw CommandException.environment(
          "Python (" + python + ") cannot be started (" + CommandException.reason(e) + ").",
          "Maybe name one that has PyTorch: --python PATH, or set ML_SWITCHEROO_PYTHON.");
    }
    try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
        BufferedWriter out = process.outputWriter(StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode message = read(line);
        if (message.has("convert")) {
          out.write(converted(message.get("convert"), files).toString());
          out.newLine();
          out.flush();
        } else if (message.has("progress")) {
          progress.tell(message.get("progress").asText());
        } else if (message.has("report")) {
          return message;
        } else if (message.has("environment")) {
          throw CommandException.environment(
              message.get("environment").asText() + ".",
              "Maybe name a Python that has PyTorch: --python PATH, or set ML_SWITCHEROO_PYTHON.");
        }
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String last = WorkFolder.last(log, "");
    String said = last.isEmpty() ? "" : " (" + last + ")";
    throw CommandException.environment(
        "the runner (" + python + ") ended without a report" + said + ".",
        "Maybe name a Python of version 3.11 or newer with NumPy and PyTorch: --python PATH.");
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the runner said what is no JSON (" + line + ")", e);
    }
  }

  private static ObjectNode converted(JsonNode request, FileSet files) throws IOException {
    List<String> names = new ArrayList<>();
    request.get("files").forEach(name -> names.add(name.asText()));
    Map<String, FileSet.Converted> outcomes =
        files.convert(
            names,
            Path.of(request.get("in").asText()),
            Path.of(request.get("out").asText()),
            request.get("target").asText());
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode all = answer.putObject("files");
    outcomes.forEach(
        (name, converted) -> {
          FileOutcome outcome = converted.outcome();
          ObjectNode one = all.putObject(name);
          one.put("status", outcome.status().label());
          ArrayNode findings = one.putArray("findings");
          outcome.findings().forEach(finding -> add(findings.addObject(), finding));
          ArrayNode entries = one.putArray("entries");
          converted
              .entries()
              .forEach(entry -> entries.addArray().add(entry.line()).add(entry.key()));
          converted.operations().forEach(one.putArray("operations")::add);
        });
    return answer;
  }

  private static void add(ObjectNode node, Finding finding) {
    node.put("code", finding.code());
    node.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    node.put("line", finding.line());
    node.put("message", finding.message());
  }

  /** Deletes the folder of the run. */
  @Override
  public void close() throws IOException {
    if (Boolean.getBoolean("ml_switcheroo.ci.keep")) {
      progress.tell("kept: " + work);
      return;
    }
    WorkFolder.delete(work);
  }
}
