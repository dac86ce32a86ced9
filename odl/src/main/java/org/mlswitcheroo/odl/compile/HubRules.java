package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Returns;
import org.mlswitcheroo.odl.model.Text;

/**
 * Writes the rules that hold in every dialect: what an operation returns, its roles, and whether it
 * is random.
 */
final class HubRules {
  private HubRules() {}

  /** The rules of an operation; an adapter has none. */
  static List<Rule> of(Operation operation) {
    if (operation.isAdapter()) {
      return List.of();
    }
    List<Rule> rules = new ArrayList<>();
    String name = Drl.quote(operation.operation());
    String returns = operation.returns().map(Returns::described).orElse("");
    String axes =
        Stream.concat(operation.stdArgs().stream(), operation.call().stream())
            .filter(arg -> !arg.axis().isEmpty())
            .map(arg -> arg.name() + ":" + arg.axis())
            .collect(Collectors.joining(", "));
    if (operation.kind().equals("constant") && !returns.isEmpty()) {
      String made = "insert(new HubReturns($v, " + Drl.quote(returns) + ", \"\"));";
      rules.add(rule(operation, "describe", "", "resolve", "", made));
    } else if (!returns.isEmpty() || !operation.layout().isEmpty() || !axes.isEmpty()) {
      String applied = operation.isLayer() ? ", form == \"apply\"" : "";
      String made = Drl.verb("describe", returns, operation.layout(), axes);
      rules.add(rule(operation, "describe", "", "resolve", applied, made));
    }
    for (Text role : operation.roles()) {
      String made = "insert(new HubRole($v, " + Drl.quote(role.text()) + "));";
      rules.add(rule(operation, "role", "/" + role.text(), "resolve", "", made));
    }
    boolean maps = operation.layout().equals("channels_first");
    boolean hasLayer = operation.isLayer() || operation.hasLayerForm();
    String rank = rank(operation);
    if (maps && rank.matches("\\d+")) {
      String made = "insert(new FeatureLayer(" + name + ", " + rank + "));";
      rules.add(rule(operation, "features", "", "normalise", "", made));
    }
    if ((maps || operation.layout().equals("carry")) && rank.equals("rank(x)") && hasLayer) {
      String made = "insert(new CarryLayer(" + name + "));";
      rules.add(rule(operation, "carries", "", "normalise", "", made));
    }
    if (operation.random()) {
      String built = hasLayer ? ", form != \"apply\"" : "";
      Rule drawn = rule(operation, "rng", "", "normalise", built, "insert(new RandomOp($v));");
      List<String> when = new ArrayList<>(drawn.when());
      operation
          .randomUnless()
          .flatMap(guard -> GuardParser.parse(guard.text()))
          .ifPresent(
              guard -> when.addAll(GuardPatterns.patterns(guard.negate(), mapRank(operation))));
      rules.add(new Rule(drawn.name(), drawn.place(), drawn.group(), when, drawn.then()));
    }
    return rules;
  }

  /**
   * The rank of the maps of an operation with their batch axis: what its argument says, or what it
   * returns; empty when maps of any rank are taken.
   */
  static String mapRank(Operation operation) {
    if (!operation.layout().equals("channels_first")) {
      return "";
    }
    return Stream.concat(
            operation.stdArgs().stream()
                .flatMap(arg -> arg.rank().stream())
                .map(Text::text)
                .limit(1),
            Stream.of(rank(operation)))
        .filter(rank -> rank.matches("\\d+"))
        .findFirst()
        .orElse("");
  }

  private static String rank(Operation operation) {
    String returns = operation.returns().map(Returns::described).orElse("");
    int space = returns.indexOf(' ');
    return space < 0 ? "" : returns.substring(space + 1);
  }

  private static Rule rule(
      Operation operation, String what, String part, String group, String more, String made) {
    String name = operation.operation();
    return new Rule(
        what + "/hub/" + name + part,
        operation.place(),
        group,
        List.of("Hub(op == " + Drl.quote(name) + more + ", $v: v)"),
        List.of(made));
  }
}
