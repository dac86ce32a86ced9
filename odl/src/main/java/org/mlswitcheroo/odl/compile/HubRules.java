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
    String op = "Hub(op == " + Drl.quote(operation.operation());
    String returns = operation.returns().map(Returns::described).orElse("");
    String axes =
        Stream.concat(operation.stdArgs().stream(), operation.call().stream())
            .filter(arg -> !arg.axis().isEmpty())
            .map(arg -> arg.name() + ":" + arg.axis())
            .collect(Collectors.joining(", "));
    if (operation.kind().equals("constant") && !returns.isEmpty()) {
      rules.add(
          new Rule(
              "describe/hub/" + operation.operation(),
              operation.place(),
              "resolve",
              List.of(op + ", $v: v)"),
              List.of("insert(new HubReturns($v, " + Drl.quote(returns) + ", \"\"));")));
    } else if (!returns.isEmpty() || !operation.layout().isEmpty() || !axes.isEmpty()) {
      String applied = operation.isLayer() ? ", form == \"apply\"" : "";
      rules.add(
          new Rule(
              "describe/hub/" + operation.operation(),
              operation.place(),
              "resolve",
              List.of(op + applied + ", $v: v)"),
              List.of(Drl.verb("describe", returns, operation.layout(), axes))));
    }
    for (Text role : operation.roles()) {
      rules.add(
          new Rule(
              "role/hub/" + operation.operation() + "/" + role.text(),
              operation.place(),
              "resolve",
              List.of(op + ", $v: v)"),
              List.of("insert(new HubRole($v, " + Drl.quote(role.text()) + "));")));
    }
    int space = returns.indexOf(' ');
    String rank = space < 0 ? "" : returns.substring(space + 1);
    if (operation.layout().equals("channels_first") && rank.matches("\\d+")) {
      String name = Drl.quote(operation.operation());
      rules.add(
          new Rule(
              "features/hub/" + operation.operation(),
              operation.place(),
              "normalise",
              List.of(op + ", $v: v)"),
              List.of("insert(new FeatureLayer(" + name + ", " + rank + "));")));
    }
    boolean keeps =
        operation.layout().equals("carry") || operation.layout().equals("channels_first");
    if (keeps && rank.equals("rank(x)") && (operation.isLayer() || operation.hasLayerForm())) {
      String name = Drl.quote(operation.operation());
      rules.add(
          new Rule(
              "carries/hub/" + operation.operation(),
              operation.place(),
              "normalise",
              List.of(op + ", $v: v)"),
              List.of("insert(new CarryLayer(" + name + "));")));
    }
    if (operation.random()) {
      String made = operation.isLayer() || operation.hasLayerForm() ? ", form != \"apply\"" : "";
      rules.add(
          new Rule(
              "rng/hub/" + operation.operation(),
              operation.place(),
              "normalise",
              List.of(op + made + ", $v: v)"),
              List.of("insert(new RandomOp($v));")));
    }
    return rules;
  }
}
