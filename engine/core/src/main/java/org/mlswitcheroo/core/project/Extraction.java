package org.mlswitcheroo.core.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.facts.hub.ClassRank;
import org.mlswitcheroo.facts.hub.FeatureClass;
import org.mlswitcheroo.facts.hub.Lay;
import org.mlswitcheroo.facts.hub.LayItems;
import org.mlswitcheroo.facts.hub.SequentialFeatures;
import org.mlswitcheroo.facts.hub.SequentialFlattens;
import org.mlswitcheroo.facts.hub.SequentialLinear;
import org.mlswitcheroo.facts.hub.SequentialPattern;
import org.mlswitcheroo.facts.hub.SequentialRank;
import org.mlswitcheroo.facts.hub.SourceOrder;
import org.mlswitcheroo.facts.hub.TokenStart;
import org.mlswitcheroo.facts.hub.Transparent;
import org.mlswitcheroo.facts.hub.Want;
import org.mlswitcheroo.facts.meaning.ClassNeedsRng;
import org.mlswitcheroo.facts.meaning.FactoryParam;
import org.mlswitcheroo.facts.meaning.Flows;
import org.mlswitcheroo.facts.meaning.Foreign;
import org.mlswitcheroo.facts.meaning.Holds;
import org.mlswitcheroo.facts.meaning.Interface;
import org.mlswitcheroo.facts.meaning.LayerBase;
import org.mlswitcheroo.facts.meaning.LocalDef;
import org.mlswitcheroo.facts.meaning.Method;
import org.mlswitcheroo.facts.meaning.ModuleClass;
import org.mlswitcheroo.facts.meaning.NeedsRng;
import org.mlswitcheroo.facts.meaning.Rank;
import org.mlswitcheroo.facts.meaning.Subclass;
import org.mlswitcheroo.facts.meaning.TakesSource;
import org.mlswitcheroo.facts.meaning.UnsavedBuffer;
import org.mlswitcheroo.facts.meaning.Val;
import org.mlswitcheroo.facts.meaning.Yields;
import org.mlswitcheroo.facts.python.Function;
import org.mlswitcheroo.facts.python.Param;
import org.mlswitcheroo.facts.python.Return;

/** Makes the summary of a file from the facts that the rules left of it. */
final class Extraction {
  private final Module module;
  private final Foreigners foreigners;
  private final Collection<?> facts;
  private final int size;
  private final Summary.Builder out = new Summary.Builder();
  private final Map<Integer, Param> params = new HashMap<>();
  private final Set<Integer> values = new HashSet<>();
  private final Set<Integer> interfaces = new HashSet<>();

  /** What functions return that do not give it a layout of their own. */
  private final Set<Integer> plain = new HashSet<>();

  private final Set<Integer> laid = new HashSet<>();
  private final Set<Integer> transparent;
  private final Map<Integer, Set<Integer>> ranks = new HashMap<>();
  private final Map<Integer, List<Integer>> sources = new HashMap<>();

  private Extraction(Module module, Foreigners foreigners, Collection<?> facts) {
    this.module = module;
    this.foreigners = foreigners;
    this.facts = facts;
    this.size = module.tree().nodes().size();
    this.transparent = Transparency.of(facts);
  }

  /**
   * The summary of a file.
   *
   * @param foreigners what the file itself knew of others
   * @param facts all facts of its session
   */
  static Summary of(Module module, Foreigners foreigners, Collection<?> facts) {
    Extraction extraction = new Extraction(module, foreigners, facts);
    extraction.look();
    facts.forEach(extraction::take);
    extraction.flows();
    return extraction.out.build();
  }

  private void look() {
    values.addAll(module.variables().values());
    for (Object fact : facts) {
      if (fact instanceof Param param) {
        params.put(param.id(), param);
      } else if (fact instanceof Interface each) {
        interfaces.add(each.func());
      } else if (fact instanceof Return each) {
        values.add(each.value());
      } else if (fact instanceof Holds holds) {
        values.add(holds.value());
      } else if (fact instanceof Yields yields) {
        values.add(yields.value());
      } else if (fact instanceof LocalDef local) {
        values.add(local.node());
      } else if (fact instanceof Flows flow && flow.from() != flow.to()) {
        sources.computeIfAbsent(flow.to(), k -> new ArrayList<>()).add(flow.from());
      } else if (fact instanceof Rank rank) {
        ranks.computeIfAbsent(rank.node(), k -> new HashSet<>()).add(rank.rank());
      }
    }
    for (Object fact : facts) {
      if (fact instanceof Return each
          && (interfaces.contains(each.func()) || transparent.contains(each.func()))) {
        plain.add(each.value());
      }
    }
    for (Object fact : facts) {
      if (fact instanceof Lay lay && !plain.contains(lay.node())) {
        Param param = params.get(lay.node());
        if (param == null
            || !interfaces.contains(param.func()) && !transparent.contains(param.func())) {
          laid.add(lay.node());
        }
      }
    }
  }

  private void take(Object fact) {
    if (fact instanceof LocalDef local) {
      out(local.node(), new LocalDef(local.node(), canonical(local.path()), local.kind()));
      out(local.node(), new Foreign(local.node()));
    } else if (fact instanceof Function function) {
      out(function.id(), fact);
      out(function.id(), new Foreign(function.id()));
      if (transparent.contains(function.id())) {
        out(function.id(), new Transparent(function.id()));
      }
    } else if (fact instanceof Param param) {
      out(param.func(), param);
      if (!laid.contains(param.id()) && !transparent.contains(param.func())) {
        out(param.id(), new SourceOrder(param.id()));
      }
    } else if (fact instanceof Return each) {
      out(each.func(), each);
    } else if (fact instanceof Val val) {
      if (values.contains(val.node()) && !params.containsKey(val.node())) {
        out(val.node(), new Val(val.node(), val.kind(), canonical(val.what()), val.site()));
      }
    } else if (fact instanceof Rank rank) {
      if (values.contains(rank.node())
          && !params.containsKey(rank.node())
          && !plain.contains(rank.node())
          && ranks.getOrDefault(rank.node(), Set.of()).size() == 1) {
        out(rank.node(), rank);
      }
    } else if (fact instanceof Lay lay) {
      if (laid.contains(lay.node())
          && (values.contains(lay.node()) || params.containsKey(lay.node()))) {
        out(lay.node(), lay);
        if (params.containsKey(lay.node())) {
          out(lay.node(), new Want(lay.node(), lay.rank()));
        }
      }
    } else {
      more(fact);
    }
  }

  private void more(Object fact) {
    if (fact instanceof ModuleClass each) {
      out(each.cls(), each);
    } else if (fact instanceof LayerBase each) {
      out(each.cls(), each);
    } else if (fact instanceof Subclass each) {
      out(each.cls(), each);
    } else if (fact instanceof Method each) {
      out(each.cls(), each);
    } else if (fact instanceof Holds each) {
      out(each.site(), each);
    } else if (fact instanceof Yields each) {
      out(each.iter(), each);
    } else if (fact instanceof NeedsRng each) {
      out(each.node(), each);
    } else if (fact instanceof TakesSource each) {
      out(each.node(), each);
    } else if (fact instanceof UnsavedBuffer each) {
      out(each.cls(), each);
    } else if (fact instanceof ClassNeedsRng each) {
      out(each.cls(), each);
    } else if (fact instanceof FactoryParam each) {
      out(each.param(), each);
    } else if (fact instanceof FeatureClass each) {
      out(each.cls(), each);
    } else if (fact instanceof ClassRank each) {
      out(each.cls(), each);
    } else if (fact instanceof LayItems each && values.contains(each.node())) {
      out(each.node(), each);
    } else {
      container(fact);
    }
  }

  private void container(Object fact) {
    if (fact instanceof SequentialFeatures each) {
      out(each.site(), each);
    } else if (fact instanceof SequentialFlattens each) {
      out(each.site(), each);
    } else if (fact instanceof SequentialLinear each) {
      out(each.site(), each);
    } else if (fact instanceof SequentialPattern each) {
      out(each.site(), each);
    } else if (fact instanceof SequentialRank each) {
      out(each.site(), each);
    } else if (fact instanceof TokenStart each) {
      out(each.site(), each);
    }
  }

  /** Parameters whose value is returned or held flow there. */
  private void flows() {
    for (int value : values) {
      Set<Integer> seen = new HashSet<>(List.of(value));
      Deque<Integer> open = new ArrayDeque<>(seen);
      while (!open.isEmpty()) {
        int node = open.pop();
        for (int source : sources.getOrDefault(node, List.of())) {
          if (source < size && seen.add(source)) {
            if (params.containsKey(source)) {
              out(value, new Flows(source, value));
            } else {
              open.push(source);
            }
          }
        }
      }
    }
  }

  private String canonical(String path) {
    return path.startsWith(":") && !path.startsWith("::") ? "::" + module.name() + path : path;
  }

  private void out(int key, Object fact) {
    if (key >= 0 && key < size) {
      out.add(
          key,
          new Summary.Entry(
              fact.getClass(), Shape.of(fact.getClass()).values(fact, this::reference)));
    }
  }

  private Ref reference(int node) {
    return node < size ? new Ref(module.file(), node) : foreigners.reference(node);
  }
}
