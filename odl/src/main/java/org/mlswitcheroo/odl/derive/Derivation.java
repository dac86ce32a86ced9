package org.mlswitcheroo.odl.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mlswitcheroo.odl.compile.Parameter;
import org.mlswitcheroo.odl.model.ArgMapping;
import org.mlswitcheroo.odl.model.Derives;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Source;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/**
 * Adds the variants and helpers that dialects take over from another one. A variant is taken over
 * when every name in it has a counterpart that a snapshot holds; what a dialect says itself stays.
 */
public final class Derivation {
  private final Knowledge knowledge;
  private final Dialect dialect;
  private final Derives derives;
  private final Renaming renaming;
  private final SortedMap<String, String> helpers;

  private Derivation(Knowledge knowledge, Dialect dialect, Derives derives, Snapshots snapshots) {
    this.knowledge = knowledge;
    this.dialect = dialect;
    this.derives = derives;
    this.renaming = new Renaming(knowledge, dialect, derives, snapshots);
    this.helpers = new TreeMap<>(knowledge.helpers());
  }

  /** A knowledge base with everything that is derived in it. */
  public static Knowledge of(Knowledge knowledge) {
    Knowledge all = knowledge;
    Optional<Snapshots> snapshots = Optional.empty();
    for (Dialect dialect : knowledge.dialects().values()) {
      if (dialect.derives().isPresent()) {
        snapshots = snapshots.or(() -> Optional.of(Snapshots.load()));
        all = new Derivation(all, dialect, dialect.derives().get(), snapshots.orElseThrow()).all();
      }
    }
    return all;
  }

  private Knowledge all() {
    SortedMap<String, Operation> operations = new TreeMap<>();
    knowledge.operations().forEach((name, operation) -> operations.put(name, derived(operation)));
    return new Knowledge(operations, knowledge.dialects(), helpers);
  }

  private Operation derived(Operation operation) {
    String name = dialect.dialect();
    Variant there =
        knowledge.target(operation, derives.from()).map(Map.Entry::getValue).orElse(null);
    if (there == null || knowledge.target(operation, name).isPresent()) {
      return operation;
    }
    Optional<Variant> here =
        there.choose().isEmpty() ? entry(operation, there) : choice(operation, there);
    Map<String, Variant> variants = new LinkedHashMap<>(operation.variants());
    here.ifPresent(variant -> variants.put(name, variant));
    return operation.withVariants(variants);
  }

  /** Entries that are not taken over refuse what they stood for; without any there is nothing. */
  private Optional<Variant> choice(Operation operation, Variant there) {
    List<Variant> entries = new ArrayList<>();
    boolean any = false;
    for (Variant entry : there.choose()) {
      Optional<Variant> here = entry(operation, entry);
      any |= here.isPresent() && here.get().unsupported().isEmpty();
      String reason = dialect.dialect() + " has no form of it for these arguments";
      entries.add(
          here.orElseGet(() -> Variant.refusal(new Text(reason, entry.place()), entry.when())));
    }
    return any
        ? Optional.of(
            there.with(List.of(), there.args(), Optional.empty(), Optional.empty(), entries))
        : Optional.empty();
  }

  private Optional<Variant> entry(Operation operation, Variant there) {
    List<Source> api = new ArrayList<>();
    for (Source each : there.api()) {
      Optional<String> path = renaming.path(each.name());
      if (path.isEmpty() || !renaming.takes(path.get(), parameters(operation, there))) {
        return Optional.empty();
      }
      api.add(new Source(path.get(), each.signature(), each.place()));
    }
    Map<String, ArgMapping> args = new LinkedHashMap<>();
    for (Map.Entry<String, ArgMapping> arg : there.args().entrySet()) {
      ArgMapping mapping = arg.getValue();
      Optional<Text> value = mapping.value().flatMap(renaming::template);
      if (mapping.value().isPresent() && value.isEmpty()) {
        return Optional.empty();
      }
      args.put(
          arg.getKey(), new ArgMapping(mapping.name(), value, mapping.fallback(), mapping.place()));
    }
    Optional<Text> template = there.macroTemplate().flatMap(renaming::template);
    Optional<Text> call = there.callTemplate().flatMap(renaming::template);
    boolean lost =
        !there.layoutMap().isEmpty() // another order of axes would need rules of its own
            || template.isEmpty() && there.macroTemplate().isPresent()
            || call.isEmpty() && there.callTemplate().isPresent()
            || there.outputCast().isPresent()
            || there.helper().isPresent() && !helper(there.helper().get().text());
    return lost ? Optional.empty() : Optional.of(there.with(api, args, template, call, List.of()));
  }

  private static List<Parameter> parameters(Operation operation, Variant variant) {
    if (variant.signature().isPresent()) {
      return Parameter.list(variant.signature().get().text());
    }
    List<Parameter> all = new ArrayList<>();
    for (StdArg arg : operation.stdArgs()) {
      ArgMapping mapping = variant.args().get(arg.name());
      if (mapping == null || !mapping.isDropped()) {
        String name = mapping == null || mapping.name().isEmpty() ? arg.name() : mapping.name();
        all.add(new Parameter("", name, arg.python().orElse("")));
      }
    }
    return all;
  }

  /** Takes a helper over; false when there is none that can be. */
  private boolean helper(String name) {
    if (helpers.containsKey(dialect.dialect() + "/" + name)) {
      return true;
    }
    for (String place : knowledge.line(derives.from())) {
      String text = knowledge.helpers().get(place + "/" + name);
      if (text != null) {
        Optional<String> here = renaming.helper(text);
        here.ifPresent(said -> helpers.put(dialect.dialect() + "/" + name, said));
        return here.isPresent();
      }
    }
    return false;
  }
}
