package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.hub.AxisArg;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.hub.HubArg;
import org.mlswitcheroo.facts.hub.HubCount;
import org.mlswitcheroo.facts.hub.HubDefault;
import org.mlswitcheroo.facts.hub.HubExtra;
import org.mlswitcheroo.facts.hub.HubGiven;
import org.mlswitcheroo.facts.hub.HubIgnored;
import org.mlswitcheroo.facts.hub.HubLayout;
import org.mlswitcheroo.facts.hub.HubOpen;
import org.mlswitcheroo.facts.hub.HubReturns;
import org.mlswitcheroo.facts.hub.HubSimple;
import org.mlswitcheroo.facts.hub.HubText;
import org.mlswitcheroo.facts.hub.Unconverted;
import org.mlswitcheroo.facts.meaning.Ambiguous;
import org.mlswitcheroo.facts.target.AddArgument;
import org.mlswitcheroo.facts.target.HelperUse;
import org.mlswitcheroo.facts.target.Insert;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.Report;
import org.mlswitcheroo.facts.target.Template;

/** The verbs over one working memory. Confined to the thread of its session. */
public final class DefaultRewrite implements Rewrite {
  private static final Pattern CONSTANT =
      Pattern.compile("-?[0-9][0-9.e-]*|None|True|False|'[^']*'|\\([0-9, ().-]*\\)");
  private static final Pattern NAME = Pattern.compile("(?!(?:None|True|False)$)[A-Za-z_][\\w.]*");
  private static final Pattern COMMA = Pattern.compile(",(?![^(\\[{]*[)\\]}])");
  private static final Set<String> SIMPLE_STATEMENTS =
      Set.of("AnnAssign", "Assign", "Expr", "Return");

  private final FactStore store;
  private final SourceIndex source;
  private final ArgumentBinder binder;
  private final CallWriter calls;
  private final Map<Long, List<BoundOp>> bound = new HashMap<>();
  private final Map<Long, String> texts = new HashMap<>();
  private final Map<String, Integer> interned = new HashMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final Set<Long> unwritten = new HashSet<>();
  private final Map<Long, List<Runnable>> waiting = new HashMap<>();

  public DefaultRewrite(FactStore store, SourceIndex source) {
    this.store = store;
    this.source = source;
    this.binder = new ArgumentBinder(source);
    this.calls = new CallWriter(text -> text(0, text), this::literal);
  }

  @Override
  public Collection<Object> settled(String key, Object value) {
    return store.settled(key, value);
  }

  @Override
  public void lift(int node, String form, String op, String signature) {
    bind(Ids.value(node), node, form, op, signature);
  }

  @Override
  public void liftOne(int node, String form, String... meanings) {
    first(node, form, 2, meanings);
  }

  /** The first meaning that takes all arguments, if there is one and it is new. */
  private Optional<BoundOp> first(int node, String form, int step, String... meanings) {
    List<BoundOp> known = bound.computeIfAbsent(Ids.value(node), k -> new ArrayList<>());
    List<String> missing = List.of();
    for (int i = 0; i < meanings.length; i += step) {
      BoundOp made = new BoundOp(Ids.value(node), meanings[i], form, node);
      if (known.stream().anyMatch(op -> op.op.equals(made.op) && op.form.equals(form))) {
        return Optional.empty();
      }
      List<String> unknown = binder.bind(made, node, Parameter.parse(meanings[i + 1]));
      made.extras.forEach(extra -> unknown.add(extra.name().isEmpty() ? "*" : extra.name()));
      if (unknown.isEmpty()) {
        made.stated.forEach(
            (hub, value) -> made.args.add(new BoundArg(hub, text(node, value), "", -1, true)));
        register(made);
        return Optional.of(made);
      }
      missing = missing.isEmpty() ? unknown : missing;
    }
    missing.stream().distinct().forEach(name -> report(node, "ARG-UNKNOWN", meanings[0], name));
    return Optional.empty();
  }

  @Override
  public void liftOneModule(int node, String form, String... meanings) {
    module(first(node, form, 2, meanings), form);
  }

  private void module(Optional<BoundOp> made, String form) {
    if (!form.equals("reference")) {
      made.ifPresent(op -> store.insert(new HubReturns(op.v, "module", "")));
    }
  }

  @Override
  public void liftOneLayer(int node, String form, String... meanings) {
    if (form.equals("call") && source.appliedAt(node) >= 0) {
      liftApplied(node, form, meanings[0], meanings[1], meanings[2]);
      return;
    }
    module(first(node, layerForm(form), 3, meanings), form);
  }

  private static String layerForm(String form) {
    return switch (form) {
      case "call" -> "layer";
      case "reference" -> "layer-reference";
      default -> "layer-" + form;
    };
  }

  @Override
  public void liftModule(int node, String form, String op, String signature) {
    BoundOp made = bind(Ids.value(node), node, form, op, signature);
    if (!form.equals("reference")) {
      store.insert(new HubReturns(made.v, "module", ""));
    }
  }

  @Override
  public void liftHeld(int node, String form, String op, String signature) {
    if (!form.equals("call") || source.appliedAt(node) < 0) {
      liftModule(node, form, op, signature);
    }
  }

  @Override
  public void liftApplied(int node, String form, String op, String signature, String call) {
    int applied = form.equals("call") ? source.appliedAt(node) : -1;
    if (applied >= 0) {
      BoundOp made = new BoundOp(Ids.value(applied), op, "call", applied);
      bind(made, node, Parameter.parse(signature), Parameter.further(call, signature));
    }
  }

  @Override
  public void liftLayer(int node, String form, String op, String signature, String call) {
    if (form.equals("call") && source.appliedAt(node) >= 0) {
      liftApplied(node, form, op, signature, call);
      return;
    }
    BoundOp made = bind(Ids.value(node), node, layerForm(form), op, signature);
    if (!form.equals("reference")) {
      store.insert(new HubReturns(made.v, "module", ""));
    }
  }

  private BoundOp bind(long v, int node, String form, String op, String signature) {
    return bind(new BoundOp(v, op, form, node), node, Parameter.parse(signature), List.of());
  }

  /** Binds the arguments of a use, and those of the call of the instance that it builds. */
  private BoundOp bind(BoundOp made, int node, List<Parameter> parameters, List<Parameter> call) {
    List<BoundOp> known = bound.computeIfAbsent(made.v, k -> new ArrayList<>());
    for (BoundOp other : known) {
      if (other.op.equals(made.op) && other.form.equals(made.form)) {
        return other;
      }
    }
    List<String> unknown = binder.bind(made, node, parameters);
    spread(made, parameters);
    if (node != made.node) {
      unknown.addAll(binder.bind(made, made.node, call));
    }
    if (!unknown.isEmpty() && made.form.equals("apply")) {
      return made; // the instance is one of another class
    }
    if (!unknown.isEmpty()) { // without it the numbers might be others
      unknown.forEach(keyword -> report(node, "ARG-UNKNOWN", made.op, keyword));
      return made;
    }
    register(made);
    return made;
  }

  private void register(BoundOp made) {
    List<BoundOp> known = bound.computeIfAbsent(made.v, k -> new ArrayList<>());
    known.add(made);
    if (known.size() > 1 && made.form.equals("attribute")) {
      store.insert(new Ambiguous(made.node));
    }
    store.insert(new Hub(made.v, 0, made.op, made.form, made.node));
    publish(made);
  }

  /**
   * Reads the parameters that stay open from the dict behind two stars, since the target may call
   * them otherwise. A mode that the file never names keeps its default.
   */
  private void spread(BoundOp made, List<Parameter> signature) {
    Optional<BoundArg> stars =
        made.extras.stream().filter(extra -> extra.star().equals("**")).findFirst();
    if (stars.isEmpty() || made.open || !simple(stars.get().value())) {
      return;
    }
    String dict = source.tree().text(Ids.node(stars.get().value()));
    nameStarred(made, signature, dict);
    for (Parameter parameter : signature) {
      String mode = parameter.fallback().orElse("");
      boolean named = !mode.startsWith("'") || source.isKeyword(parameter.keyword());
      boolean plain = parameter.kind() == Parameter.Kind.PLAIN && !parameter.variadic();
      if (plain && named && made.arg(parameter.hub()).isEmpty()) {
        String key = dict + (parameter.fallback().isEmpty() ? "[" : ".get(");
        key += "\"" + parameter.keyword() + "\"";
        key += parameter.fallback().map(value -> ", " + value + ")").orElse("]");
        made.args.add(new BoundArg(parameter.hub(), text(made.node, key), "", -1, true));
        made.defaults.remove(parameter.hub());
      }
    }
    made.extras.remove(stars.get());
  }

  /**
   * Puts what stands behind one star into the dict behind two stars, since the target may take it
   * in another order.
   */
  private void nameStarred(BoundOp made, List<Parameter> signature, String dict) {
    Optional<BoundArg> star =
        made.extras.stream().filter(extra -> extra.star().equals("*")).findFirst();
    int statement = simpleStatement(made.node);
    if (star.isEmpty() || statement < 0 || !simple(star.get().value())) {
      return;
    }
    long before =
        source.args(made.node).stream().filter(a -> a.pos() >= 0 && a.star().isEmpty()).count();
    List<String> names =
        signature.stream()
            .filter(parameter -> !parameter.keywordOnly())
            .skip(before)
            .map(parameter -> "\"" + parameter.keyword() + "\"")
            .toList();
    String values = source.tree().text(Ids.node(star.get().value()));
    String list = String.join(", ", names) + (names.size() == 1 ? "," : "");
    String text = dict + " = dict(zip((" + list + "), " + values + "), **" + dict + ")";
    store.insert(new Insert(statement, "before", 10, new Template(text, List.of())));
    made.extras.remove(star.get());
  }

  /**
   * The simple statement that a node stands in and not in a function or loop inside of it, or -1.
   */
  private int simpleStatement(int node) {
    for (int at = node; at >= 0; at = source.tree().node(at).parent()) {
      String kind = source.tree().node(at).kind();
      if (SIMPLE_STATEMENTS.contains(kind)) {
        return at;
      }
      if (kind.equals("Lambda") || kind.endsWith("Comp") || kind.equals("GeneratorExp")) {
        return -1;
      }
    }
    return -1;
  }

  private void publish(BoundOp made) {
    Map<String, Integer> seen = new HashMap<>();
    for (BoundArg arg : made.args) {
      int count = seen.merge(arg.name(), 1, Integer::sum);
      String name = count == 1 ? arg.name() : arg.name() + "#" + (count - 1);
      store.insert(new HubArg(made.v, name, arg.value()));
      if (count == 1) {
        store.insert(new HubGiven(made.v, arg.name()));
        literal(arg.value()).ifPresent(text -> store.insert(new HubText(made.v, arg.name(), text)));
        if (simple(arg.value())) {
          store.insert(new HubSimple(made.v, arg.name()));
        }
      }
      if (!arg.star().isEmpty()) {
        store.insert(new HubExtra(made.v, arg.star(), arg.value(), arg.origin()));
      }
    }
    seen.forEach(
        (name, count) -> {
          int size = count == 1 ? displaySize(made, name) : count;
          boolean starred = made.all(name).stream().anyMatch(arg -> !arg.star().isEmpty());
          if (!starred) {
            store.insert(new HubCount(made.v, name, size));
            tuple(made.all(name))
                .ifPresent(text -> store.insert(new HubText(made.v, name + "*", text)));
          }
        });
    made.ignored.forEach((name, text) -> store.insert(new HubIgnored(made.v, name, text)));
    made.defaults.forEach(
        (name, text) -> {
          store.insert(new HubDefault(made.v, name, text));
          store.insert(new HubText(made.v, name, Literals.normal(text)));
        });
    for (BoundArg extra : made.extras) {
      store.insert(new HubExtra(made.v, extra.star(), extra.value(), extra.origin()));
    }
  }

  /** Several values of one variadic argument as a tuple; what is no literal is a blank. */
  private Optional<String> tuple(List<BoundArg> args) {
    List<String> texts = args.stream().map(arg -> literal(arg.value()).orElse("_")).toList();
    return args.size() > 1 ? Optional.of("(" + String.join(",", texts) + ")") : Optional.empty();
  }

  private int displaySize(BoundOp made, String name) {
    long value = made.all(name).get(0).value();
    if (!Ids.isNode(value)) {
      return 1;
    }
    int node = Ids.node(value);
    boolean display = source.tree().node(node).is("Tuple") || source.tree().node(node).is("List");
    return display ? source.tree().children(node).size() : 1;
  }

  @Override
  public void describe(long v, String returns, String layout, String axes) {
    for (BoundOp op : bound.getOrDefault(v, List.of())) {
      if (op.form.startsWith("layer") || op.form.equals("reference")) {
        return;
      }
    }
    int space = returns.indexOf(' ');
    String type = space < 0 ? returns : returns.substring(0, space);
    String rank = space < 0 ? "" : returns.substring(space + 1).trim();
    boolean maps = layout.equals("channels_first");
    if ((maps || layout.equals("carry")) && isOpen(v)) {
      store.insert(new HubOpen(v));
      rank = maps && rank.matches("\\d+") ? "rank(x)" : rank;
    }
    store.insert(new HubReturns(v, type, rank));
    if (!layout.isEmpty()) {
      store.insert(new HubLayout(v, layout));
    }
    for (String axis : axes.isEmpty() ? new String[0] : axes.split(",")) {
      String[] pair = axis.trim().split(":");
      store.insert(new AxisArg(v, pair[0], pair[1]));
    }
  }

  /** Whether a map may come without its batch axis: in a function that nobody in the file names. */
  private boolean isOpen(long v) {
    return bound.getOrDefault(v, List.of()).stream()
        .anyMatch(op -> op.form.equals("call") && source.isAlone(op.node));
  }

  @Override
  public void lower(long v, String callee, String parameters) {
    List<Parameter> target = Parameter.parse(parameters);
    for (BoundOp op : bound.getOrDefault(v, List.of())) {
      if (op.form.endsWith("indirect") || op.form.equals("apply")) {
        keepCallee(op, target);
      } else if (op.form.endsWith("reference") && source.isType(op.node)) {
        replace(op, new Template(callee, List.of()));
      } else if (!ambiguous(op)) {
        whenAdapted(op, () -> replace(op, calls.write(op, op.helper.orElse(callee), target)));
      }
    }
    written(v);
  }

  /**
   * Writes an operation once its adapted arguments are written: only then it is known which of them
   * are constants that the target has as defaults.
   */
  private void whenAdapted(BoundOp op, Runnable write) {
    for (BoundArg arg : op.args) {
      if (unwritten.contains(arg.value())) {
        waiting
            .computeIfAbsent(arg.value(), k -> new ArrayList<>())
            .add(() -> whenAdapted(op, write));
        return;
      }
    }
    write.run();
  }

  private void written(long v) {
    unwritten.remove(v);
    List<Runnable> writes = waiting.remove(v);
    if (writes != null) {
      writes.forEach(Runnable::run);
    }
  }

  /**
   * An indirect call keeps its callee; keywords are renamed and arguments without a meaning go.
   * What a keyword that goes says is in the injected arguments, which the callee may have
   * otherwise.
   */
  private void keepCallee(BoundOp op, List<Parameter> target) {
    List<BoundOp> all = bound.getOrDefault(op.v, List.of());
    for (int node : op.meaningless) {
      if (op.form.endsWith("indirect")
          && all.stream().allMatch(other -> other.meaningless.contains(node))) {
        store.insert(new org.mlswitcheroo.facts.target.Remove(node));
      }
    }
    op.keywords.forEach(
        (node, hub) -> {
          Optional<Parameter> parameter =
              target.stream().filter(p -> p.hub().equals(hub)).findFirst();
          if (parameter.isEmpty()) {
            store.insert(new org.mlswitcheroo.facts.target.Remove(node));
            if (op.form.endsWith("indirect")) {
              target.stream()
                  .filter(p -> p.kind() == Parameter.Kind.INJECTED)
                  .forEach(p -> addTo(op, p));
            }
          } else if (!parameter.get().keyword().equals(source.tree().node(node).text())) {
            store.insert(new org.mlswitcheroo.facts.target.Rename(node, parameter.get().keyword()));
          }
        });
  }

  private void addTo(BoundOp op, Parameter injected) {
    String text = injected.fallback().orElseThrow();
    store.insert(new AddArgument(op.node, injected.keyword(), new Template(text, List.of())));
  }

  /** An attribute of a module of several possible classes is the business of a rule. */
  private boolean ambiguous(BoundOp op) {
    return op.form.equals("attribute") && bound.getOrDefault(op.v, List.of()).size() > 1;
  }

  private void replace(BoundOp op, org.mlswitcheroo.facts.target.Expression expression) {
    store.insert(new Replace(op.v, expression));
  }

  @Override
  public void template(long v, String text) {
    for (BoundOp op : bound.getOrDefault(v, List.of())) {
      if (op.extras.stream().anyMatch(extra -> extra.star().equals("**")) && !op.open) {
        unsupported(
            v, "what stands behind two stars is not known, and the form here has no place for it.");
      } else if (!op.form.endsWith("indirect") && !ambiguous(op)) {
        HoleTemplate template =
            HoleTemplate.of(op.form.equals("super") ? initialising(text) : text);
        Template made = template.fill(op, t -> text(op.node, t));
        literalOf(made).ifPresent(value -> texts.put(op.v, value));
        replace(op, made);
      }
    }
    written(v);
  }

  /** The template of a constructor, for an instance that is there already. */
  private static String initialising(String text) {
    return text.replaceFirst("^[\\w.]+\\(", "super().__init__(");
  }

  private Optional<String> literalOf(Template made) {
    String text = made.text();
    for (int i = 0; i < made.holes().size(); i++) {
      Optional<String> part = literal(made.holes().get(i));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      text = text.replace("{" + i + "}", part.get());
    }
    String plain = text.replace("{{", "{").replace("}}", "}");
    boolean constant = CONSTANT.matcher(plain).matches();
    return constant ? Optional.of(plain) : Literals.fold(plain);
  }

  @Override
  public void needs(long v, String helper) {
    if (bound.containsKey(v)) {
      store.insert(new HelperUse(helper));
    }
  }

  @Override
  public void helper(long v, String helper, String parameters) {
    needs(v, helper);
    lower(v, helper, parameters);
  }

  @Override
  public void adapt(long v, String argument, String expression) {
    for (BoundOp op : bound.getOrDefault(v, List.of())) {
      if (op.form.endsWith("indirect") || op.form.equals("apply")) {
        continue;
      }
      op.unadapted();
      boolean known =
          op.arg(argument).isPresent()
              || op.defaults.containsKey(argument)
              || argument.startsWith("_");
      if (known) {
        op.set(argument, derive(op.unadapted(), expression));
      }
    }
  }

  /** The value of {@code @Op({a}, 2)} or of a plain template over the arguments of an operation. */
  private long derive(BoundOp op, String expression) {
    if (!expression.startsWith("@")) {
      Template made = HoleTemplate.of(expression).fill(op, t -> text(op.node, t));
      Optional<String> constant = literalOf(made);
      if (constant.isPresent()) {
        return text(op.node, constant.get());
      }
      long v = fresh(op.node, op.op + "/" + expression + "/" + made);
      store.insert(new Replace(v, made));
      return v;
    }
    int open = expression.indexOf('(');
    String name = expression.substring(1, open);
    String inside = expression.substring(open + 1, expression.lastIndexOf(')'));
    long v = fresh(op.node, op.op + "/" + expression);
    BoundOp made = new BoundOp(v, name, "derived", op.node);
    int index = 0;
    for (String part : COMMA.split(inside)) {
      String trimmed = part.trim();
      String hub = trimmed;
      String value = trimmed;
      int equals = trimmed.indexOf('=');
      if (equals > 0) {
        hub = trimmed.substring(0, equals).trim();
        value = trimmed.substring(equals + 1).trim();
      } else {
        hub = trimmed.startsWith("{") ? trimmed.substring(1, trimmed.length() - 1) : "#" + index;
      }
      if (value.startsWith("{") && value.endsWith("}")) {
        String from = value.substring(1, value.length() - 1);
        Optional<BoundArg> given = op.arg(from);
        String fallback = op.defaults.get(from);
        if (given.isPresent()) {
          made.args.add(new BoundArg(hub, given.get().value(), "", -1, false));
        } else if (fallback != null) {
          made.args.add(new BoundArg(hub, text(op.node, fallback), "", -1, false));
        }
      } else {
        made.args.add(new BoundArg(hub, text(op.node, value), "", -1, false));
      }
      index++;
    }
    bound.computeIfAbsent(v, k -> new ArrayList<>()).add(made);
    unwritten.add(v);
    store.insert(new Hub(v, 0, name, "derived", op.node));
    publish(made);
    return v;
  }

  @Override
  public void write(long v, String argument, String literal) {
    for (BoundOp op : bound.getOrDefault(v, List.of())) {
      op.set(argument, text(op.node, literal));
    }
  }

  @Override
  public void swap(long v, String argument, int one, int other) {
    bound.getOrDefault(v, List.of()).forEach(op -> op.swap(argument, one, other));
  }

  @Override
  public void gather(long v, String argument) {
    bound.getOrDefault(v, List.of()).forEach(op -> op.gather(argument));
  }

  @Override
  public void useHelper(long v, String helper) {
    store.insert(new HelperUse(helper));
    useCallee(v, helper);
  }

  @Override
  public void useCallee(long v, String callee) {
    bound.getOrDefault(v, List.of()).forEach(op -> op.helper = Optional.of(callee));
  }

  @Override
  public void suppress(long v) {
    bound.remove(v);
  }

  @Override
  public void inject(long v, String keyword, String text) {
    for (BoundOp op : bound.getOrDefault(v, List.of())) {
      op.injected.put(keyword, text);
      if (op.form.endsWith("indirect")) {
        store.insert(new AddArgument(op.node, keyword, new Template(text, List.of())));
      }
    }
  }

  @Override
  public void unsupported(long v, String reason) {
    List<BoundOp> ops = bound.getOrDefault(v, List.of());
    if (ops.isEmpty() || ops.get(0).form.endsWith("indirect")) {
      return; // what is called is named where the class is passed on
    }
    store.insert(new Unconverted(v, Ids.node(v), reason));
    written(v);
  }

  @Override
  public void report(int node, String code, String... values) {
    store.insert(new Report(node, code, String.join("\t", values)));
  }

  /** A derived value that prints a text. */
  private long text(int node, String raw) {
    String text = Literals.written(raw);
    long v = fresh(node, "text/" + text);
    texts.put(v, Literals.normal(text));
    store.insert(
        new Replace(v, new Template(text.replace("{", "{{").replace("}", "}}"), List.of())));
    return v;
  }

  private long fresh(int node, String key) {
    int number =
        interned.computeIfAbsent(node + "/" + key, k -> counts.merge(node, 1, Integer::sum));
    return Ids.derived(node, number);
  }

  private Optional<String> literal(long value) {
    if (texts.containsKey(value)) {
      return Optional.of(texts.get(value)).filter(t -> !NAME.matcher(t).matches());
    }
    return Ids.isNode(value) ? source.literal(Ids.node(value)) : Optional.empty();
  }

  private boolean simple(long value) {
    return texts.containsKey(value) || Ids.isNode(value) && source.simple(Ids.node(value));
  }
}
