package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.facts.hub.Lay;
import org.mlswitcheroo.facts.hub.Want;
import org.mlswitcheroo.facts.meaning.Flows;
import org.mlswitcheroo.facts.meaning.Holds;
import org.mlswitcheroo.facts.meaning.Method;
import org.mlswitcheroo.facts.meaning.ModuleClass;
import org.mlswitcheroo.facts.meaning.Printed;
import org.mlswitcheroo.facts.meaning.Rank;
import org.mlswitcheroo.facts.meaning.Val;
import org.mlswitcheroo.facts.meaning.Yields;
import org.mlswitcheroo.facts.python.Arg;
import org.mlswitcheroo.facts.python.Assign;
import org.mlswitcheroo.facts.python.Attribute;
import org.mlswitcheroo.facts.python.Bound;
import org.mlswitcheroo.facts.python.Call;
import org.mlswitcheroo.facts.python.ClassDef;
import org.mlswitcheroo.facts.python.DefUse;
import org.mlswitcheroo.facts.python.Each;
import org.mlswitcheroo.facts.python.Function;
import org.mlswitcheroo.facts.python.Item;
import org.mlswitcheroo.facts.python.Literal;
import org.mlswitcheroo.facts.python.Name;
import org.mlswitcheroo.facts.python.Operation;
import org.mlswitcheroo.facts.python.Param;
import org.mlswitcheroo.facts.python.Place;
import org.mlswitcheroo.facts.python.Return;
import org.mlswitcheroo.facts.python.SelfAttr;
import org.mlswitcheroo.facts.python.Subscript;
import org.mlswitcheroo.facts.syntax.Node;

/**
 * Facts that the rules of the running phase no longer make, found by one of their components: one
 * index for all rules that ask, where each join would have its own. Confined to one session.
 */
public final class SettledFacts {
  private static final Set<String> KEYS =
      Set.of(
          "Arg.call",
          "Arg.value",
          "Assign.stmt",
          "Assign.target",
          "Assign.value",
          "Attribute.id",
          "Attribute.value",
          "Bound.def",
          "Bound.value",
          "Call.func",
          "Call.id",
          "ClassDef.id",
          "DefUse.def",
          "DefUse.use",
          "Each.def",
          "Each.iter",
          "Flows.from",
          "Flows.to",
          "Function.id",
          "Function.owner",
          "Holds.site",
          "Item.owner",
          "Item.value",
          "Lay.node",
          "Literal.node",
          "Method.cls",
          "ModuleClass.cls",
          "Name.id",
          "Node.id",
          "Node.parent",
          "Operation.id",
          "Param.func",
          "Param.id",
          "Place.func",
          "Place.node",
          "Printed.node",
          "Rank.node",
          "Return.func",
          "Return.value",
          "SelfAttr.cls",
          "SelfAttr.node",
          "Subscript.id",
          "Subscript.value",
          "Val.node",
          "Val.site",
          "Want.node",
          "Yields.iter");

  /** The facts that came so far, by one component. */
  private static final class Index {
    private final String key;
    private final List<Object> facts;
    private final Map<Object, List<Object>> found = new HashMap<>();
    private int seen;

    Index(String key, List<Object> facts) {
      this.key = key;
      this.facts = facts;
    }

    List<Object> of(Object value) {
      for (; seen < facts.size(); seen++) {
        Object fact = facts.get(seen);
        found.computeIfAbsent(component(key, fact), k -> new ArrayList<>(1)).add(fact);
      }
      return found.getOrDefault(value, List.of());
    }
  }

  /** The facts by the simple name of their type. */
  private final Map<String, List<Object>> facts = new HashMap<>();

  private final Map<String, Index> indices = new HashMap<>();

  /**
   * The last phase whose rules make facts of a type: empty if none does, {@code null} if the type
   * is not found here.
   */
  public static @Nullable String madeIn(String type) {
    return switch (type) {
      case "Lay", "Want" -> "layout";
      case "Rank" -> "guess";
      case "Flows", "Holds", "Method", "ModuleClass", "Val", "Yields" -> "resolve";
      default -> KEYS.stream().anyMatch(key -> key.startsWith(type + ".")) ? "" : null;
    };
  }

  /** Whether facts are found by a component, written as type and component. */
  public static boolean isKey(String key) {
    return KEYS.contains(key);
  }

  /** Adds a fact that came into the session. */
  public void add(Object fact) {
    of(fact.getClass().getSimpleName()).add(fact);
  }

  /** Takes out a fact that left the session. */
  public void remove(Object fact) {
    if (of(fact.getClass().getSimpleName()).remove(fact)) {
      indices.clear();
    }
  }

  /** The facts that have a value in a component, in the order in which they came. */
  public Collection<Object> of(String key, Object value) {
    Index index = indices.get(key);
    if (index == null) {
      index = new Index(key, of(key.substring(0, key.indexOf('.'))));
      indices.put(key, index);
    }
    return index.of(value);
  }

  private List<Object> of(String type) {
    return facts.computeIfAbsent(type, k -> new ArrayList<>());
  }

  private static Object component(String key, Object fact) {
    return switch (key) {
      case "Arg.call" -> ((Arg) fact).call();
      case "Arg.value" -> ((Arg) fact).value();
      case "Assign.stmt" -> ((Assign) fact).stmt();
      case "Assign.target" -> ((Assign) fact).target();
      case "Assign.value" -> ((Assign) fact).value();
      case "Attribute.id" -> ((Attribute) fact).id();
      case "Attribute.value" -> ((Attribute) fact).value();
      case "Bound.def" -> ((Bound) fact).def();
      case "Bound.value" -> ((Bound) fact).value();
      case "Call.func" -> ((Call) fact).func();
      case "Call.id" -> ((Call) fact).id();
      case "ClassDef.id" -> ((ClassDef) fact).id();
      case "DefUse.def" -> ((DefUse) fact).def();
      case "DefUse.use" -> ((DefUse) fact).use();
      case "Each.def" -> ((Each) fact).def();
      case "Each.iter" -> ((Each) fact).iter();
      case "Flows.from" -> ((Flows) fact).from();
      case "Flows.to" -> ((Flows) fact).to();
      case "Function.id" -> ((Function) fact).id();
      case "Function.owner" -> ((Function) fact).owner();
      case "Holds.site" -> ((Holds) fact).site();
      case "Item.owner" -> ((Item) fact).owner();
      case "Item.value" -> ((Item) fact).value();
      case "Lay.node" -> ((Lay) fact).node();
      case "Literal.node" -> ((Literal) fact).node();
      case "Method.cls" -> ((Method) fact).cls();
      case "ModuleClass.cls" -> ((ModuleClass) fact).cls();
      case "Name.id" -> ((Name) fact).id();
      case "Node.id" -> ((Node) fact).id();
      case "Node.parent" -> ((Node) fact).parent();
      case "Operation.id" -> ((Operation) fact).id();
      case "Param.func" -> ((Param) fact).func();
      case "Param.id" -> ((Param) fact).id();
      case "Place.func" -> ((Place) fact).func();
      case "Place.node" -> ((Place) fact).node();
      case "Printed.node" -> ((Printed) fact).node();
      case "Rank.node" -> ((Rank) fact).node();
      case "Return.func" -> ((Return) fact).func();
      case "Return.value" -> ((Return) fact).value();
      case "SelfAttr.cls" -> ((SelfAttr) fact).cls();
      case "SelfAttr.node" -> ((SelfAttr) fact).node();
      case "Subscript.id" -> ((Subscript) fact).id();
      case "Subscript.value" -> ((Subscript) fact).value();
      case "Val.node" -> ((Val) fact).node();
      case "Val.site" -> ((Val) fact).site();
      case "Want.node" -> ((Want) fact).node();
      case "Yields.iter" -> ((Yields) fact).iter();
      default -> throw new IllegalArgumentException("no facts are found by " + key);
    };
  }
}
