package org.mlswitcheroo.core.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EqualityBehaviorOption;

/**
 * Rule bases by the set of packages they hold, the least recently used ones dropped. Thread-safe.
 */
public final class RuleBases {
  private static final int KEPT = 32;
  private final RuleModels models;
  private final Map<List<String>, KieBase> bases =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, KieBase> eldest) {
          return size() > KEPT;
        }
      };

  public RuleBases(RuleModels models) {
    this.models = models;
  }

  /** The rule base of a set of packages. */
  public synchronized KieBase of(SortedSet<String> packages) {
    return bases.computeIfAbsent(List.copyOf(packages), this::assemble);
  }

  private KieBase assemble(List<String> packages) {
    List<Model> chosen = new ArrayList<>();
    for (String name : packages) {
      chosen.addAll(models.load(name));
    }
    KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
    configuration.setOption(EqualityBehaviorOption.EQUALITY);
    return KieBaseBuilder.createKieBaseFromModel(chosen, configuration);
  }
}
