package org.mlswitcheroo.cli.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.mlswitcheroo.cli.CommandException;

/** What the user gave to a command. Immutable. */
public final class Arguments {
  private final Syntax syntax;
  private final CommandLine line;

  private Arguments(Syntax syntax, CommandLine line) {
    this.syntax = syntax;
    this.line = line;
  }

  /** Reads the arguments behind the name of the command. */
  public static Arguments parse(Syntax syntax, String... args) {
    try {
      CommandLine line =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .get()
              .parse(syntax.options(), args);
      for (Option option : line.getOptions()) {
        if (syntax.isLater(option.getLongOpt())) {
          throw CommandException.usage("not available yet: (--" + option.getLongOpt() + ").", "");
        }
      }
      return new Arguments(syntax, line);
    } catch (UnrecognizedOptionException e) {
      List<String> known =
          syntax.options().getOptions().stream().map(o -> "--" + o.getLongOpt()).sorted().toList();
      String name = e.getOption().replaceFirst("=.*", "");
      throw CommandException.usage(
          syntax.command() + " has no option (" + name + ").",
          NearestName.advice(
              name, known, "Maybe see: ml_switcheroo " + syntax.command() + " --help"));
    } catch (MissingArgumentException e) {
      throw CommandException.usage(
          "the option (--" + e.getOption().getLongOpt() + ") needs a value.", "");
    } catch (ParseException e) {
      throw CommandException.usage(String.valueOf(e.getMessage()), "");
    }
  }

  /** Whether a flag is given. */
  public boolean has(String name) {
    return line.hasOption(name);
  }

  /** The value of an option that may be given once. */
  public Optional<String> value(String name) {
    List<String> all = values(name);
    if (all.size() > 1) {
      throw CommandException.usage(
          "the option (--" + name + ") is given twice (" + String.join(", ", all) + ").", "");
    }
    return all.stream().findFirst();
  }

  /** The values of an option that may be given several times. */
  public List<String> values(String name) {
    String[] all = line.getOptionValues(name);
    return all == null ? List.of() : List.copyOf(Arrays.asList(all));
  }

  /** The value of an option that has to be given. */
  public String needed(String name) {
    return value(name)
        .orElseThrow(
            () ->
                CommandException.usage(
                    syntax.command() + " needs the option (--" + name + ").",
                    "Maybe see: ml_switcheroo " + syntax.command() + " --help"));
  }

  /** The value of an option with few possible ones, or the first of these. */
  public String choice(String name, List<String> possible) {
    String given = value(name).orElse(possible.get(0));
    if (!possible.contains(given)) {
      throw CommandException.usage(
          "the option (--" + name + ") has no value (" + given + ").",
          "Maybe one of: " + String.join(", ", possible) + ".");
    }
    return given;
  }

  /** The value of an option that is a whole number above 0. */
  public int count(String name, int otherwise) {
    Optional<String> given = value(name);
    if (given.isPresent() && !given.get().matches("0*[1-9]\\d{0,8}")) {
      throw CommandException.usage(
          "the option (--" + name + ") has no value (" + given.get() + ").",
          "Maybe write a whole number above 0.");
    }
    return given.map(Integer::parseInt).orElse(otherwise);
  }

  /** The operands, of which there must be a certain number. */
  public List<String> operands(int least, int most) {
    List<String> found = line.getArgList();
    if (found.size() < least || found.size() > most) {
      String got = found.isEmpty() ? "none" : "(" + String.join(", ", found) + ")";
      throw CommandException.usage(
          syntax.command()
              + (found.size() < least ? " needs an argument, got " : " has too many arguments: ")
              + got
              + ".",
          "Maybe see: ml_switcheroo " + syntax.command() + " --help");
    }
    return List.copyOf(found);
  }

  /** Names of all options that are given. */
  public Set<String> given() {
    return Arrays.stream(line.getOptions())
        .map(Option::getLongOpt)
        .collect(java.util.stream.Collectors.toSet());
  }
}
