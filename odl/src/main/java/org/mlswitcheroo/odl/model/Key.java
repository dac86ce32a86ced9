package org.mlswitcheroo.odl.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a record component is written in YAML. Without it, the key is the component's name in
 * snake case.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Key {
  /** The key, where it is not the component's name. */
  String value() default "";

  /** One sentence for the schema. */
  String doc() default "";

  /** The values that are allowed; none means all. */
  String[] options() default {};

  /** The key must be there. */
  boolean required() default false;

  /** A single element may stand for a list of one. */
  boolean single() default false;

  /** The component takes every key that no other component has. */
  boolean others() default false;

  /** Why the key is refused; empty when it works. */
  String unusable() default "";
}
