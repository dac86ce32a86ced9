package org.mlswitcheroo.odl.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mlswitcheroo.odl.compile.GuardParser;
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
  private final Set<String> magic = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> lost = new HashSet<>();

  private Derivation(Knowledge knowledge, Dialect dialect, Derives derives, Snapshots snapshots) {
    this.knowledge = knowledge;
    this.dialect = dialect;
    this.derives = derives;
    this.renaming = new Renaming(knowledge, dialect, derives, snapshots, this::isHelperOrOther);
    this.helpers = new TreeMap<>(knowledge.helpers());
    knowledge.line(derives.from()).forEach(each -> magic.addAll(magic(each)));
    knowledge.line(dialect.dialect()).forEach(each -> magic.removeAll(magic(each)));
  }

  /** The parameters that a dialect fills by itself. */
  private Set<String> magic(String name) {
    return knowledge.dialect(name).stream()
        .flatMap(each -> each.injectMagicArgs().stream())
        .map(text -> text.text().split(":", 2)[0].strip())
        .collect(Collectors.toSet());
  }

  /** A knowledge base with everything that is derived in it. */
  public static Knowledge of(Knowledge knowledge) {
    boolean derived =
        knowledge.dialects().values().stream().anyMatch(each -> each.derives().isPresent());
    return derived ? of(knowledge, Snapshots.load()) : knowledge;
  }

  /** The same for frameworks that offer what given snapshots hold. */
  public static Knowledge of(Knowledge knowledge, Snapshots snapshots) {
    Knowledge all = knowledge;
    for (Dialect dialect : knowledge.dialects().values()) {
      if (dialect.derives().isPresent()) {
        all = new Derivation(all, dialect, dialect.derives().get(), snapshots).all();
      }
    }
    return all;
  }

  private Knowledge all() {
    SortedMap<String, Operation> operations = new TreeMap<>();
    knowledge.operations().forEach((name, operation) -> operations.put(name, derived(operation)));
    return knowledge.with(operations, knowledge.dialects(), helpers);
  }

  private Operation derived(Operation operation) {
    String name = dialect.dialect();
    Variant there =
        knowledge.target(operation, derives.from()).map(Map.Entry::getValue).orElse(null);
    boolean refused = there != null && there.unsupported().isPresent();
    if (there == null
        || knowledge.own(operation, name).isPresent()
        || refused && knowledge.target(operation, name).isPresent()) {
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
          here.orElseGet(() -> Variant.refusal(new Text(reason, entry.place()), when(entry))));
    }
    return any
        ? Optional.of(
            there.with(
                List.of(),
                there.args(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                when(there),
                entries))
        : Optional.empty();
  }

  private Optional<Variant> entry(Operation operation, Variant there) {
    List<Source> api = new ArrayList<>();
    Optional<Text> helper = there.helper();
    for (Source each : there.api()) {
      Optional<String> path = renaming.path(each.name(), wanted(operation, there));
      if (path.isEmpty()) {
        return Optional.empty();
      }
      if (path.get().startsWith("@")) {
        helper = Optional.of(new Text(path.get().substring(1), each.place()));
      } else {
        api.add(new Source(path.get(), each.signature(), each.place()));
      }
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
    Map<String, Text> injected = new LinkedHashMap<>();
    there
        .injectArgs()
        .forEach((name, text) -> renaming.template(text).ifPresent(t -> injected.put(name, t)));
    Optional<Text> template = there.macroTemplate().flatMap(renaming::template);
    Optional<Text> call = there.callTemplate().flatMap(renaming::template);
    Optional<Text> cast = there.outputCast().flatMap(renaming::template);
    boolean isLost =
        !there.layoutMap().isEmpty() // another order of axes would need rules of its own
            || parameters(operation, there).stream().anyMatch(each -> magic.contains(each.name()))
            || injected.size() < there.injectArgs().size()
            || template.isEmpty() && there.macroTemplate().isPresent()
            || template.stream().anyMatch(this::needsMagic)
            || call.isEmpty() && there.callTemplate().isPresent()
            || cast.isEmpty() && there.outputCast().isPresent()
            || helper.isPresent() && !helper(helper.get().text());
    return isLost
        ? Optional.empty()
        : Optional.of(
            there.with(api, args, injected, template, call, helper, cast, when(there), List.of()));
  }

  /** Whether a template has a hole that only the other dialect fills. */
  private boolean needsMagic(Text template) {
    return magic.stream().anyMatch(name -> template.text().contains("{" + name + "}"));
  }

  /**
   * The guards without those that ask for another order of axes, which dialects here never have.
   */
  private static List<Text> when(Variant there) {
    return there.when().stream().filter(guard -> !isOpen(guard)).toList();
  }

  private static boolean isOpen(Text guard) {
    return GuardParser.parse(guard.text())
        .filter(each -> each.subject().equals("open"))
        .isPresent();
  }

  /** The parameters that a call may give; of what it never gives the default may be another one. */
  private static List<Parameter> wanted(Operation operation, Variant variant) {
    Set<String> given = new HashSet<>(variant.injectArgs().keySet());
    for (StdArg arg : operation.stdArgs()) {
      ArgMapping mapping = variant.args().get(arg.name());
      if (mapping == null || !mapping.isDropped()) {
        given.add(mapping == null || mapping.name().isEmpty() ? arg.name() : mapping.name());
      }
    }
    return parameters(operation, variant).stream()
        .filter(
            each ->
                !each.star().isEmpty() || each.fallback().isEmpty() || given.contains(each.name()))
        .toList();
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
    String place = dialect.dialect() + "/" + name;
    if (helpers.containsKey(place) || !asked.add(name)) {
      return helpers.containsKey(place) || !lost.contains(name);
    }
    Optional<String> here = there(name).flatMap(renaming::helper);
    here.ifPresentOrElse(said -> helpers.put(place, said), () -> lost.add(name));
    return here.isPresent();
  }

  /** Whether a name is a helper here, or none there. */
  private boolean isHelperOrOther(String name) {
    return there(name).isEmpty() || helper(name);
  }

  private Optional<String> there(String name) {
    return knowledge.line(derives.from()).stream()
        .flatMap(each -> Optional.ofNullable(knowledge.helpers().get(each + "/" + name)).stream())
        .findFirst();
  }
}
