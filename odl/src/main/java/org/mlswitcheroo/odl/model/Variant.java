package org.mlswitcheroo.odl.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one framework spells an operation, as source and as target; see {@code docs/odl.md}. */
public record Variant(
    @Key(doc = "Dotted path of the interface; further ones are aliases.", single = true)
        List<Source> api,
    @Key(doc = "Methods of a tensor, receiver first.", single = true) List<Source> methods,
    @Key(doc = "Methods that write to their receiver.", single = true) List<Source> inplace,
    @Key(doc = "Attributes of a tensor.", single = true) List<Source> attributes,
    @Key(unusable = "operators between tensors are recognised by hand-written rules")
        Optional<Text> operators,
    @Key(doc = "Class whose instance does the same.", single = true) List<Source> layer,
    @Key(
            doc = "Layer with state whose instance does the same where it is called at once.",
            single = true)
        List<Source> atOnce,
    @Key(doc = "Parameters of that class, framework names.") Optional<Text> layerArgs,
    @Key(doc = "Hub name to framework name, null to drop.") Map<String, ArgMapping> args,
    @Key(doc = "Parameters in order with defaults, framework names.") Optional<Text> signature,
    @Key(doc = "Parameters without a meaning in the hub.") List<Text> ignored,
    @Key(doc = "Arguments of which an empty sequence is as none.", single = true)
        List<Text> absentIfEmpty,
    @Key(doc = "false: only a target.") Optional<Boolean> recognise,
    @Key(doc = "Arguments that are always written.") Map<String, Text> injectArgs,
    @Key(doc = "Python expression with holes.") Optional<Text> macroTemplate,
    @Key(doc = "Call of an instance of a layer.") Optional<Text> callTemplate,
    @Key(doc = "Name of a file in odl/helpers of the dialect.") Optional<Text> helper,
    @Key(doc = "Why the framework cannot do it.") Optional<Text> unsupported,
    @Key(doc = "Variants with guards; the first that holds serves.") List<Variant> choose,
    @Key(doc = "Guards that all hold.", single = true) List<Text> when,
    @Key(doc = "Layout an argument or the result has in this framework.")
        Map<String, Text> layoutMap,
    @Key(doc = "The element of the returned tuple that is meant.")
        Optional<Integer> outputSelectIndex,
    @Key(doc = "Template around the result, hole {result}.") Optional<Text> outputCast,
    @Key(doc = "Variadic arguments that are passed as one tuple.", single = true)
        List<Text> packToTuple,
    @Key(doc = "Hub argument to a map from hub literal to framework literal.")
        Map<String, Map<String, Value>> argValues,
    @Key(doc = "Parameters of the layer.") Optional<Weights> weights,
    @Key(doc = "One sentence.") String doc,
    @Key(unusable = "versions of the target are not known when rules are chosen")
        Optional<Text> minVersion,
    @Key(unusable = "versions of the target are not known when rules are chosen")
        Optional<Text> maxVersion,
    @Key(unusable = "use unsupported with the reason") Optional<Text> missingMessage,
    @Key(unusable = "imports follow from the dialect's aliases") Optional<Text> requiredImports,
    @Key(unusable = "plugins match the operation by themselves") Optional<Text> requiresPlugin,
    @Key(unusable = "use choose with guards") Optional<Text> dispatchRules,
    Place place) {
  /** An entry that refuses, under the guards given. */
  public static Variant refusal(Text reason, List<Text> when) {
    return new Variant(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason),
        List.of(),
        when,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        reason.place());
  }

  /** A variant that only says what an interface means. */
  public static Variant source(
      String api, Optional<Text> signature, Map<String, ArgMapping> args, Place place) {
    return new Variant(
        List.of(new Source(api, Optional.empty(), place)),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        args,
        signature,
        List.of(),
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        place);
  }

  /** The same as a target only, with other texts. */
  public Variant with(
      List<Source> newApi,
      Map<String, ArgMapping> newArgs,
      Map<String, Text> newInjectArgs,
      Optional<Text> newTemplate,
      Optional<Text> newCallTemplate,
      Optional<Text> newHelper,
      Optional<Text> newOutputCast,
      List<Text> newWhen,
      List<Variant> newChoose) {
    return new Variant(
        newApi,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        newArgs,
        signature,
        ignored,
        List.of(),
        recognise,
        newInjectArgs,
        newTemplate,
        newCallTemplate,
        newHelper,
        unsupported,
        newChoose,
        newWhen,
        layoutMap,
        outputSelectIndex,
        newOutputCast,
        packToTuple,
        argValues,
        Optional.empty(),
        doc,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        place);
  }

  /**
   * Whether it can be told from its text that uses of it mean the operation with these arguments.
   */
  public boolean isRecognised() {
    return recognise.orElse(true)
        && injectArgs.isEmpty()
        && layoutMap.isEmpty()
        && argValues.isEmpty()
        && outputSelectIndex.isEmpty()
        && outputCast.isEmpty()
        && helper.isEmpty()
        && args.values().stream().allMatch(mapping -> mapping.value().isEmpty());
  }

  /** Whether it says how to write the operation. */
  public boolean isTarget() {
    return !choose.isEmpty()
        || !api.isEmpty()
        || macroTemplate.isPresent()
        || helper.isPresent()
        || unsupported.isPresent();
  }
}
