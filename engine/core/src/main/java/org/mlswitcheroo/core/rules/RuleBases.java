package org.mlswitcheroo.core.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.runtime.KieSession;
import org.mlswitcheroo.facts.meaning.Trait;

/**
 * Rule bases by the set of packages they hold, the least recently used ones dropped. Thread-safe.
 */
public final class RuleBases {
  private static final int KEPT = 32;
  private static final int AT_ONCE = 3;
  private static final SortedSet<String> NOTHING = Collections.emptySortedSet();
  private final RuleModels models;
  private final Map<Key, KieBase> bases =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, KieBase> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * What a rule base holds.
   *
   * @param without rules that it does not hold, by package
   */
  private record Key(List<String> packages, SortedMap<String, SortedSet<String>> without) {}

  public RuleBases(RuleModels models) {
    this.models = models;
  }

  /** Loads what every rule base and session needs, for a process that will have one. */
  public static void prepare() {
    KieSession session =
        KnowledgeBaseFactory.newKnowledgeBase("nothing", configuration()).newKieSession();
    session.insert(new Trait("", "", ""));
    session.fireAllRules();
    session.dispose();
  }

  /** The rule base of a set of packages. */
  public KieBase of(SortedSet<String> packages) {
    return of(packages, Collections.emptySortedMap());
  }

  /**
   * A rule base of a set of packages that may be without some of their rules. Only the first one of
   * a process leaves them out, for a quick start; later ones serve more files when they are whole.
   */
  public synchronized KieBase of(
      SortedSet<String> packages, SortedMap<String, SortedSet<String>> without) {
    Key part = new Key(List.copyOf(packages), without);
    boolean whole = !bases.isEmpty() && !bases.containsKey(part);
    Key key = whole ? new Key(part.packages, Collections.emptySortedMap()) : part;
    return bases.computeIfAbsent(key, this::assemble);
  }

  /**
   * Loads packages in one thread and joins them to the network in another, some packages apart: on
   * two cores a start waits for the slower of the two instead of for both.
   */
  private KieBase assemble(Key key) {
    List<List<String>> some = new ArrayList<>();
    for (int start = 0; start < key.packages.size(); start += AT_ONCE) {
      some.add(key.packages.subList(start, Math.min(key.packages.size(), start + AT_ONCE)));
    }
    CompletableFuture<KieBaseConfiguration> configuration =
        CompletableFuture.supplyAsync(RuleBases::configuration);
    List<CompletableFuture<Collection<InternalKnowledgePackage>>> parts =
        some.stream()
            .map(names -> new CompletableFuture<Collection<InternalKnowledgePackage>>())
            .toList();
    Thread loading = new Thread(() -> load(some, key.without, configuration, parts), "rules");
    loading.setDaemon(true);
    loading.start();
    InternalKnowledgeBase base =
        KnowledgeBaseFactory.newKnowledgeBase("rules", configuration.join());
    parts.forEach(each -> base.addPackages(each.join()));
    return base;
  }

  /** Loads packages, some after the other; a fault ends the one that waits for them. */
  private void load(
      List<List<String>> some,
      SortedMap<String, SortedSet<String>> without,
      CompletableFuture<KieBaseConfiguration> configuration,
      List<CompletableFuture<Collection<InternalKnowledgePackage>>> parts) {
    try {
      for (int i = 0; i < parts.size(); i++) {
        parts.get(i).complete(packages(some.get(i), without, configuration));
      }
    } catch (RuntimeException | Error e) {
      parts.forEach(part -> part.completeExceptionally(e));
    }
  }

  private static KieBaseConfiguration configuration() {
    KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
    configuration.setOption(EqualityBehaviorOption.EQUALITY);
    return configuration;
  }

  private Collection<InternalKnowledgePackage> packages(
      List<String> names,
      SortedMap<String, SortedSet<String>> without,
      CompletableFuture<KieBaseConfiguration> configuration) {
    List<Model> loaded = new ArrayList<>();
    for (String name : names) {
      loaded.addAll(models.load(name, without.getOrDefault(name, NOTHING)));
    }
    KiePackagesBuilder builder =
        new KiePackagesBuilder(configuration.join(), WholeFacts.INSTANCE, loaded);
    return builder.build().getKiePackages();
  }
}
