package org.mlswitcheroo.cli.weights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.convert.Engine;
import org.mlswitcheroo.cli.convert.OutputFile;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.report.Colours;
import org.mlswitcheroo.cli.report.FindingText;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.weights.LayerRows;
import org.mlswitcheroo.core.weights.ModelWeights;
import org.mlswitcheroo.core.weights.WeightScript;

/** Writes the script that moves the weights of the models of a file. */
public final class WeightScriptCommand implements Command {
  @Override
  public Syntax syntax() {
    return new Syntax(
            "gen-weight-script",
            "FILE",
            "Writes a Python script that moves the weights of the models of a file. It stands"
                + " alone.")
        .option("source", "DIALECT", "dialect of the file; inferred from the imports when missing")
        .option("target", "DIALECT", "dialect that the model was converted to")
        .option("out", "SCRIPT", "file to write; standard output when missing or -")
        .knowledge();
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    String name = arguments.operands(1, 1).get(0);
    Settings settings = Settings.of(arguments, Places.path(name));
    String target = settings.target("gen-weight-script");
    Optional<Path> out = Places.out(arguments);
    if (out.isPresent() && Files.isDirectory(out.get())) {
      throw CommandException.usage("the output (" + out.get() + ") is a folder.", "");
    }
    byte[] bytes = Places.read(name);
    if (out.isPresent()
        && Files.exists(out.get())
        && Files.isSameFile(out.get(), Places.path(name))) {
      throw CommandException.usage(
          "input and output are the same (" + name + ").", "Maybe choose another --out.");
    }
    Engine engine = new Engine(settings, arguments, console);
    engine.dialects().named(target, "target");
    String source =
        settings.source().isPresent()
            ? engine.dialects().named(settings.source().get(), "source")
            : engine.dialects().inferred(Stream.of(new String(bytes, StandardCharsets.ISO_8859_1)));
    WeightScript script =
        engine.dialects().lineage(target).stream()
            .flatMap(to -> WeightScript.between(engine.converter().tables(), source, to).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    CommandException.usage(
                        "not available yet: weights from (" + source + ") to (" + target + ").",
                        ""));
    Conversion conversion = engine.conversion(name, bytes, source, target);
    if (conversion.tree().isEmpty()) {
      Colours colours = new Colours(console.colour());
      conversion.findings().forEach(f -> console.err().print(FindingText.of(f, colours)));
      boolean internal = conversion.findings().stream().anyMatch(f -> f.code().equals("INTERNAL"));
      return internal ? ExitStatus.FAILURE : ExitStatus.FINDINGS;
    }
    LayerRows rows =
        WeightScript.layersBetween(
            engine.converter().tables(),
            engine.dialects().lineage(source),
            engine.dialects().lineage(target));
    ModelFile file = new ModelFile(Places.path(name), conversion.facts());
    ModelWeights model = file.weights(rows);
    byte[] text = script.write(model).getBytes(StandardCharsets.UTF_8);
    if (out.isPresent()) {
      try {
        OutputFile.write(out.get(), text);
      } catch (IOException e) {
        throw CommandException.of(e, "written", "the output (" + out.get() + ")");
      }
    } else {
      console.write(text);
    }
    console
        .err()
        .println(
            model.layers().size()
                + (model.layers().size() == 1 ? " kind" : " kinds")
                + " of layers with weights"
                + (file.whole() ? "" : " (all there are, because the file imports others)")
                + ", "
                + model.nonPersistent().size()
                + " buffers that are not saved, "
                + model.renamed().size()
                + " renamed attributes.");
    return ExitStatus.OK;
  }
}
