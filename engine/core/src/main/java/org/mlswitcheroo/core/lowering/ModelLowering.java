package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.core.kernel.AssemblyText;
import org.mlswitcheroo.core.kernel.TooLarge;
import org.mlswitcheroo.facts.meaning.Val;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** Turns the model of a file into kernels and their launch plan. */
public final class ModelLowering {
  private final LoweringTable table;
  private final String family;
  private final String arch;

  /**
   * For one processor.
   *
   * @param family dialect of the listing
   */
  public ModelLowering(LoweringTable table, String family, String arch) {
    this.table = table;
    this.family = family;
    this.arch = arch;
  }

  /** The listing of the model of a file; throws {@link Refused}. */
  public String text(SyntaxTree tree, Collection<?> facts) {
    Set<String> words = new HashSet<>();
    for (Node node : tree.nodes()) {
      words.add(node.text());
    }
    String prefix = "t";
    while (hasPrefix(words, prefix)) {
      prefix += "t";
    }
    LaunchPlan plan = new LaunchPlan(prefix);
    OpLowering ops = new OpLowering(table, plan);
    Tracer tracer = new Tracer(tree, new HubFacts(facts), ops, plan);
    Node root = root(tree);
    Value callee = tracer.top().get(root.text()).orElseThrow();
    int function = root.id();
    if (callee instanceof Value.ClassOf) {
      callee = tracer.called(callee, List.of(), Map.of());
      function = tracer.method(root.id(), "forward", 0);
    }
    List<String> names = new ArrayList<>(Parameters.required(tree, function));
    if (callee instanceof Value.Instance) {
      names.remove(0);
    }
    List<Value> inputs = new ArrayList<>();
    for (String name : names) {
      inputs.add(new Value.Tensor(plan.tensor(name, "f32"), name + ".shape", "f32", true));
    }
    Value result = tracer.called(callee, inputs, new LinkedHashMap<>());
    List<String> results = new ArrayList<>();
    for (Value each : result instanceof Value.Items items ? items.values() : List.of(result)) {
      if (!(each instanceof Value.Tensor tensor)) {
        throw new Refused("ASM-DOWN-FLOW", "return", function);
      }
      boolean own =
          tensor.shape().equals(tensor.name() + ".shape") && !names.contains(tensor.name());
      Value.Tensor made = own ? tensor : (Value.Tensor) copied(ops, tensor);
      results.add(made.name());
    }
    String name = callee instanceof Value.Instance ? "forward" : root.text();
    try {
      return new AssemblyText(family, arch).text(plan.lines(name, names, results), plan.kernels());
    } catch (TooLarge e) {
      throw new Refused("ASM-DOWN-SIZE", String.valueOf(e.getMessage()));
    }
  }

  /** The inputs of the model of a file are arrays. */
  public static List<Object> inputs(SyntaxTree tree) {
    List<Object> facts = new ArrayList<>();
    Node root;
    try {
      root = root(tree);
    } catch (Refused e) {
      return facts;
    }
    int function = root.id();
    if (root.is("ClassDef")) {
      for (Node node : tree.children(root.id(), "body")) {
        function = node.is("FunctionDef") && node.text().equals("forward") ? node.id() : function;
      }
    }
    if (!tree.node(function).is("FunctionDef")) {
      return facts;
    }
    List<String> names = Parameters.required(tree, function);
    for (Node node : tree.children(tree.child(function, "args"))) {
      boolean self = root.is("ClassDef") && node.text().equals("self");
      if (node.is("arg") && names.contains(node.text()) && !self) {
        facts.add(new Val(node.id(), "tensor", "", -1));
      }
    }
    return facts;
  }

  private static boolean hasPrefix(Set<String> words, String prefix) {
    return words.stream().anyMatch(word -> word.matches(prefix + "\\d+"));
  }

  private static Value copied(OpLowering ops, Value.Tensor tensor) {
    Map<String, Value> arguments = new LinkedHashMap<>(Map.of("x", tensor));
    return ops.apply("copy", arguments, Set.of("x"), Optional.empty());
  }

  /** The last model, or else the last function, that nothing else of the file uses. */
  private static Node root(SyntaxTree tree) {
    List<Node> found = new ArrayList<>();
    for (Node node : tree.children(0, "body")) {
      if (node.is("FunctionDef") || node.is("ClassDef")) {
        boolean used = false;
        for (Node other : tree.nodes()) {
          used |=
              other.is("Name")
                  && other.text().equals(node.text())
                  && !(other.first() >= node.first() && other.last() <= node.last());
        }
        if (!used) {
          found.add(node);
        }
      }
    }
    Optional<Node> model = found.stream().filter(node -> node.is("ClassDef")).reduce((a, b) -> b);
    return model
        .or(() -> found.stream().reduce((a, b) -> b))
        .orElseThrow(() -> new Refused("ASM-DOWN-ROOT", ""));
  }
}
