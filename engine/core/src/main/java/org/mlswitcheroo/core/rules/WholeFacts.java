package org.mlswitcheroo.core.rules;

import org.kie.api.conf.ConfigurationKey;
import org.kie.api.conf.OptionKey;
import org.kie.api.conf.OptionsConfiguration;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.conf.KnowledgeBuilderOption;
import org.kie.internal.builder.conf.MultiValueKieBuilderOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.builder.conf.SingleValueKieBuilderOption;

/**
 * Tells Drools not to prepare for facts that change in parts: ours never change, and the masks of
 * their properties take a twentieth of the time that a rule base needs.
 */
final class WholeFacts implements KnowledgeBuilderConfiguration {
  static final WholeFacts INSTANCE = new WholeFacts();

  private WholeFacts() {}

  @Override
  @SuppressWarnings("unchecked")
  public <C extends SingleValueKieBuilderOption> C getOption(OptionKey<C> key) {
    if (key.equals(PropertySpecificOption.KEY)) {
      return (C) PropertySpecificOption.DISABLED;
    }
    throw new IllegalArgumentException("an option (" + key + ") that nobody has asked for before");
  }

  @Override
  public <C extends KnowledgeBuilderOption> void setOption(C option) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void makeImmutable() {}

  @Override
  public boolean setProperty(String name, String value) {
    return false;
  }

  @Override
  public String getProperty(String name) {
    return "";
  }

  @Override
  public ClassLoader getClassLoader() {
    return WholeFacts.class.getClassLoader();
  }

  @Override
  public <
          X extends
              OptionsConfiguration<
                      KnowledgeBuilderOption,
                      SingleValueKieBuilderOption,
                      MultiValueKieBuilderOption>>
      X as(ConfigurationKey<X> key) {
    throw new UnsupportedOperationException();
  }
}
