package org.mlswitcheroo.cli.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * The arguments of a command.
 *
 * <pre>{@code
 * new Syntax("matrix", "", "Prints which framework has which operation.").option("format", "NAME", "text, md or json")
 * }</pre>
 */
public final class Syntax {
  private final String command;
  private final String operands;
  private final String summary;
  private final Options options = new Options();
  private final List<Option> shown = new ArrayList<>();
  private final Map<String, String> later = new TreeMap<>();

  /** A command with operands such as {@code PATH} and a sentence about it. */
  public Syntax(String command, String operands, String summary) {
    this.command = command;
    this.operands = operands;
    this.summary = summary;
  }

  /** An option without a value. */
  public Syntax flag(String name, String doc) {
    return add(Option.builder().longOpt(name).desc(doc).get());
  }

  /** An option with a value. */
  public Syntax option(String name, String value, String doc) {
    return add(Option.builder().longOpt(name).hasArg().argName(value).desc(doc).get());
  }

  /** An option with one or more values. */
  public Syntax list(String name, String value, String doc) {
    return add(Option.builder().longOpt(name).hasArgs().argName(value + "...").desc(doc).get());
  }

  /** The options of all commands that use operations and rules. */
  public Syntax knowledge() {
    return option("odl", "DIR", "folder of operations besides the shipped ones; may be repeated")
        .option("rules", "DIR", "folder of rules besides the shipped ones; may be repeated")
        .option("config", "KEY=VALUE", "a setting of [tool.ml_switcheroo]; may be repeated");
  }

  /** An option of the design that has no effect yet; giving it is an error. */
  public Syntax later(String name, boolean takesValue) {
    options.addOption(Option.builder().longOpt(name).hasArg(takesValue).get());
    later.put(name, name);
    return this;
  }

  private Syntax add(Option option) {
    options.addOption(option);
    shown.add(option);
    return this;
  }

  Options options() {
    Options all = new Options();
    options.getOptions().forEach(all::addOption);
    all.addOption(Option.builder().longOpt("debug").get());
    return all;
  }

  boolean isLater(String name) {
    return later.containsKey(name);
  }

  /** Name of the command. */
  public String command() {
    return command;
  }

  /** The page that {@code --help} prints. */
  public String help() {
    StringBuilder page = new StringBuilder("Usage: ml_switcheroo ").append(command);
    page.append(operands.isEmpty() ? "" : " " + operands)
        .append(" [OPTION]...\n")
        .append(summary)
        .append("\n\n");
    for (Option option : shown) {
      line(
          page,
          option.getLongOpt(),
          option.hasArg() ? " " + option.getArgName() : "",
          option.getDescription());
    }
    line(page, "debug", "", "write the trace of an internal error to a file");
    line(page, "help", "", "print this page");
    if (!later.isEmpty()) {
      page.append("\nNot available yet: --")
          .append(String.join(", --", later.keySet()))
          .append(".\n");
    }
    return page.toString();
  }

  private static void line(StringBuilder page, String name, String value, String doc) {
    String left = "  --" + name + value;
    page.append(left);
    page.append(left.length() < 27 ? " ".repeat(28 - left.length()) : "\n" + " ".repeat(28));
    page.append(doc).append('\n');
  }
}
