package org.mlswitcheroo.odl.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An abstract operation: what it takes and returns, and how each framework spells it. */
public record Operation(
    @Key(required = true, doc = "Name, equal to the file name.") String operation,
    @Key(
            required = true,
            doc = "What it is.",
            options = {
              "function",
              "layer",
              "context",
              "decorator",
              "constant",
              "optimizer",
              "loss",
              "type",
              "adapter"
            })
        String kind,
    @Key(
            doc = "How far from an array library it is.",
            options = {"array", "neural", "training", "extra"})
        String tier,
    @Key(required = true, doc = "One sentence.") String summary,
    @Key(doc = "More than the summary.") String doc,
    @Key(doc = "Kind of computation; documentation.") String opType,
    @Key(doc = "Groups of operations that rules treat alike.", single = true) List<Text> roles,
    @Key(doc = "Canonical arguments.") List<StdArg> stdArgs,
    @Key(doc = "Arguments of a call of the layer's instance.") List<StdArg> call,
    @Key(doc = "The result.") Optional<Returns> returns,
    @Key(
            doc = "How it treats the layout.",
            options = {"carry", "barrier", "channels_first", "channels_last"})
        String layout,
    @Key(doc = "It draws random numbers or creates parameters.") boolean random,
    @Key(doc = "A guard that says that nothing is drawn after all.") Optional<Text> randomUnless,
    @Key(doc = "Tensor index notation; used by lifting.") Optional<Text> meaning,
    @Key(doc = "Kernels that compute it.") List<Lift> recognise,
    @Key(doc = "Laws that hold; checked by property tests.", single = true) List<Text> laws,
    @Key(unusable = "name the methods in a variant's inplace") Optional<Text> isInplace,
    @Key(unusable = "plugins match the operation by themselves") Optional<Text> requiresPlugin,
    @Key(unusable = "state is threaded by hand-written rules") Optional<Text> state,
    @Key(doc = "Relative tolerance of numeric tests.") Optional<Value> testRtol,
    @Key(doc = "Absolute tolerance of numeric tests.") Optional<Value> testAtol,
    @Key(
            doc = "Which values at the edges are promised: all, those that are finite, none.",
            options = {"all", "finite", "none"})
        String testEdges,
    @Key(doc = "Why gradients are not compared.") String testGradient,
    @Key(doc = "How each framework spells it.") Map<String, Variant> variants,
    @Key(doc = "Parameters of a layer, for frameworks that have no own rule.")
        Optional<Weights> weights,
    @Key(doc = "Cases that are run.") List<Example> examples,
    Place place) {
  /** The same with other variants. */
  public Operation withVariants(Map<String, Variant> others) {
    return new Operation(
        operation,
        kind,
        tier,
        summary,
        doc,
        opType,
        roles,
        stdArgs,
        call,
        returns,
        layout,
        random,
        randomUnless,
        meaning,
        recognise,
        laws,
        isInplace,
        requiresPlugin,
        state,
        testRtol,
        testAtol,
        testEdges,
        testGradient,
        others,
        weights,
        examples,
        place);
  }

  /** The folder of its file. */
  public String family() {
    String[] parts = place.file().split("/");
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }

  /** Whether its constructor and the calls of its instances are different things. */
  public boolean isLayer() {
    return kind.equals("layer");
  }

  /** Whether only other operations use it. */
  public boolean isAdapter() {
    return kind.equals("adapter");
  }

  /** Whether a class of some framework does the same as the function. */
  public boolean hasLayerForm() {
    return variants.values().stream().anyMatch(variant -> !variant.layer().isEmpty());
  }

  /** The canonical argument with a name, of the operation or of a call of its instance. */
  public Optional<StdArg> arg(String name) {
    return Stream.concat(stdArgs.stream(), call.stream())
        .filter(arg -> arg.name().equals(name))
        .findFirst();
  }
}
