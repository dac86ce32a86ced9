package org.mlswitcheroo.core.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EqualityBehaviorOption;

/** Assembles rule bases whose rules come in another order, or that hold some rules only. */
public final class ShuffledModels {
  private final RuleModels models;

  public ShuffledModels(RuleModels models) {
    this.models = models;
  }

  /** All rules of the packages; the order of packages and of the rules in them follows the seed. */
  public KieBase shuffled(SortedSet<String> packages, long seed) {
    Random random = new Random(seed);
    List<Model> chosen = new ArrayList<>();
    for (String name : packages) {
      for (Model model : models.load(name)) {
        List<Rule> rules = new ArrayList<>(model.getRules());
        Collections.shuffle(rules, random);
        chosen.add(copy(model, rules));
      }
    }
    Collections.shuffle(chosen, random);
    return assemble(chosen);
  }

  /** Those rules of the packages whose name passes. */
  public KieBase only(SortedSet<String> packages, Predicate<String> wanted) {
    List<Model> chosen = new ArrayList<>();
    for (String name : packages) {
      for (Model model : models.load(name)) {
        List<Rule> rules =
            model.getRules().stream().filter(rule -> wanted.test(rule.getName())).toList();
        if (!rules.isEmpty()) {
          chosen.add(copy(model, rules));
        }
      }
    }
    return assemble(chosen);
  }

  /** The names of all rules of a package. */
  public List<String> names(String pack) {
    return models.load(pack).stream()
        .flatMap(model -> model.getRules().stream())
        .map(Rule::getName)
        .toList();
  }

  private static Model copy(Model model, List<Rule> rules) {
    ModelImpl copy = new ModelImpl(model.getName());
    copy.withGlobals(model.getGlobals()).withRules(rules).withQueries(model.getQueries());
    model.getTypeMetaDatas().forEach(copy::addTypeMetaData);
    return copy;
  }

  private static KieBase assemble(List<Model> models) {
    KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
    configuration.setOption(EqualityBehaviorOption.EQUALITY);
    return KieBaseBuilder.createKieBaseFromModel(models, configuration);
  }
}
