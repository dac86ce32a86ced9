package org.mlswitcheroo.cli.explain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.convert.Engine;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.listing.ListingDialects;
import org.mlswitcheroo.cli.listing.ListingExplanation;
import org.mlswitcheroo.cli.report.Colours;
import org.mlswitcheroo.cli.report.FindingText;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.explain.RuleCards;
import org.mlswitcheroo.facts.asm.ListingParser;

/** Explains one line of a file. */
public final class ExplainCommand implements Command {
  @Override
  public Syntax syntax() {
    return new Syntax(
            "explain",
            "FILE:LINE[:COLUMN]",
            """
            Says which rules changed a line of the source, from which facts, down to the syntax; or what was missing.
            Of a listing it says which lines come from an instruction, or which instructions a line comes from.
            The answer goes to standard output.\
            """)
        .option("source", "DIALECT", "dialect of the file; inferred from the imports when missing")
        .option("target", "DIALECT", "dialect of the output")
        .flag("output", "LINE is one of the converted text")
        .flag("no-ops", "do not look for the operations that listings compute")
        .option("why-not", "RULE", "say what a rule was missing")
        .option("depth", "NUMBER", "rules that are followed one behind the other (default 20)")
        .knowledge();
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    Spot spot = Spot.of(arguments.operands(1, 1).get(0));
    Settings settings = Settings.of(arguments, Places.path(spot.file()));
    String target = settings.target("explain");
    int depth = depth(arguments.value("depth").orElse("20"));
    byte[] bytes = Places.read(spot.file());
    Optional<ListingParser> listing =
        settings
            .source()
            .or(() -> ListingDialects.ofFile(spot.file()))
            .flatMap(ListingDialects::named);
    if (listing.isPresent()) {
      return listing(spot, listing.get(), settings, arguments, console);
    }
    Engine engine = new Engine(settings, arguments, console);
    engine.dialects().named(target, "target");
    String source =
        settings.source().isPresent()
            ? engine.dialects().named(settings.source().get(), "source")
            : engine.dialects().inferred(Stream.of(new String(bytes, StandardCharsets.ISO_8859_1)));
    Conversion conversion = engine.conversion(spot.file(), bytes, source, target);
    if (conversion.tree().isEmpty() || conversion.provenance().isEmpty()) {
      Colours colours = new Colours(console.colour());
      conversion.findings().forEach(f -> console.err().print(FindingText.of(f, colours)));
      boolean internal = conversion.findings().stream().anyMatch(f -> f.code().equals("INTERNAL"));
      return internal ? ExitStatus.FAILURE : ExitStatus.FINDINGS;
    }
    RuleCards cards = RuleCards.of(engine.converter(), source, target);
    Explanation explanation =
        new Explanation(engine.converter().tables(), conversion, cards, source, target, depth);
    console.print(
        arguments.value("why-not").isPresent()
            ? explanation.whyNot(spot, arguments.needed("why-not"))
            : arguments.has("output")
                ? explanation.outputLine(spot)
                : explanation.sourceLine(spot));
    return ExitStatus.OK;
  }

  private static int listing(
      Spot spot, ListingParser parser, Settings settings, Arguments arguments, Console console)
      throws IOException {
    String target = ListingDialects.target(settings.target("explain"));
    ListingExplanation explanation =
        new ListingExplanation(parser, () -> new Engine(settings, arguments, console));
    explanation.read(spot.file(), target, !arguments.has("no-ops"), console);
    Colours colours = new Colours(console.colour());
    if (explanation.isEmpty()) {
      explanation.findings().forEach(f -> console.err().print(FindingText.of(f, colours)));
      return ExitStatus.FINDINGS;
    }
    console.print(
        arguments.has("output")
            ? explanation.outputLine(spot.line())
            : explanation.sourceLine(spot.line()));
    return ExitStatus.OK;
  }

  private static int depth(String text) {
    if (!text.matches("[1-9]\\d{0,2}")) {
      throw CommandException.usage(
          "the option (--depth) is no number from 1 to 999 (" + text + ").", "");
    }
    return Integer.parseInt(text);
  }
}
