package org.mlswitcheroo.odl.model;

/**
 * The import that binds a name: {@code import module as alias}, or {@code from module import name
 * as alias}.
 */
public record Alias(
    @Key(required = true, doc = "Module.") String module,
    @Key(doc = "Name in the module; empty for the module itself.") String name,
    Place place) {
  /** The dotted path of what the name is bound to. */
  public String path() {
    return name.isEmpty() ? module : module + "." + name;
  }
}
