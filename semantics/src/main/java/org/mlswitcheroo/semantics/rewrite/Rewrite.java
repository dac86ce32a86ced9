package org.mlswitcheroo.semantics.rewrite;

import java.util.Collection;

/**
 * The verbs that consequences of rules use; every verb inserts or deletes facts and nothing else.
 *
 * <p>Generated DRL passes compact specifications, so that a rule can be read by itself:
 *
 * <ul>
 *   <li>a <b>signature</b> of the source is {@code "x=input, axis=dim:-1, dtype=dtype:None"}:
 *       entries in the order of the source's parameters, hub name, then the source's keyword after
 *       {@code =} where it differs, with its other names after {@code /}, then {@code ()} where an
 *       empty sequence is as none, then the source's default after a colon as a Python literal.
 *       {@code |} alone means that the rest is keyword-only, {@code *name} collects positional
 *       arguments, {@code -name} is accepted and ignored, {@code ~name:value} has this value and
 *       cannot be passed.
 *   <li>the <b>parameters</b> of a target are {@code "in_features, out_features |
 *       bias=use_bias:True"}: entries in the order of the target's parameters, hub name, target
 *       keyword after {@code =}, target default after a colon. An argument that equals the target's
 *       default is left out, one that is absent and whose source default differs from the target's
 *       is written. {@code |} alone: the rest is passed by keyword. {@code *name} spreads a
 *       variadic argument. {@code +name=text} is always written. An entry without a colon has no
 *       default in the target.
 * </ul>
 */
public interface Rewrite {

  /**
   * States that a use of the source framework is an operation, and binds its arguments.
   *
   * @param node node of the use, as in {@link org.mlswitcheroo.facts.meaning.ApiUse}
   * @param form form of the use; the signature of a {@code method} or {@code attribute} begins with
   *     the receiver
   * @param op name of the operation
   * @param signature source signature
   */
  void lift(int node, String form, String op, String signature);

  /**
   * As {@link #lift}, for the first of several operations whose signature takes every argument of
   * the use; nothing of a use is dropped. Their entries may also be {@code !name:value} (may only
   * be given this value), {@code ?name:value} (must be given it), {@code name:?} ({@code None} says
   * nothing), {@code name:!} (must be given) and {@code name::value} (leaving it out gives it).
   *
   * @param meanings name of an operation, its signature, and so on
   */
  void liftOne(int node, String form, String... meanings);

  /** As {@link #liftOne}, for classes of operations of kind {@code layer}. */
  void liftOneModule(int node, String form, String... meanings);

  /**
   * As {@link #liftOne}, for classes whose instances are functions of tensors: of each meaning its
   * name, the signature of the constructor, and that of a call of an instance.
   */
  void liftOneLayer(int node, String form, String... meanings);

  /**
   * As {@link #lift}, for the class of an operation of kind {@code layer}: the value of a call is
   * an instance.
   */
  void liftModule(int node, String form, String op, String signature);

  /** As {@link #liftModule}, but an instance that is called where it is built is none. */
  void liftHeld(int node, String form, String op, String signature);

  /**
   * As {@link #lift}, for the layer class of an operation whose function form takes the tensors of
   * its call. An instance that is called where it is built is a call of the function.
   *
   * @param call signature of a call of an instance
   */
  void liftLayer(int node, String form, String op, String signature, String call);

  /** As {@link #liftLayer}, for instances that are called where they are built and no others. */
  void liftApplied(int node, String form, String op, String signature, String call);

  /**
   * States what an operation returns and how it treats layouts.
   *
   * @param returns type and rank expression, for example {@code "tensor rank(x)"}
   * @param layout {@code carry}, {@code barrier}, {@code channels_first} or {@code channels_last}
   * @param axes arguments that name axes, for example {@code "axis:axis, dims:axes"}; empty if
   *     there are none
   */
  void describe(long v, String returns, String layout, String axes);

  /** Prints an operation as a call of a target interface. */
  void lower(long v, String callee, String parameters);

  /** Prints an operation as an expression; a hole is the canonical name of an argument. */
  void template(long v, String text);

  /** Copies a helper that the template of an operation calls into the output. */
  void needs(long v, String helper);

  /** Prints an operation as a call of a helper that is copied into the output. */
  void helper(long v, String helper, String parameters);

  /**
   * Replaces an argument of an operation by an expression of the hub, {@code
   * "@Pair({kernel_size})"}, or of Python.
   */
  void adapt(long v, String argument, String expression);

  /** Gives an argument of an operation another literal value. */
  void write(long v, String argument, String literal);

  /** Exchanges two values of an argument that takes several, counted from 0. */
  void swap(long v, String argument, int one, int other);

  /**
   * Passes a sequence that is spread over an argument that takes several values as one value, where
   * nothing else is passed for it.
   */
  void gather(long v, String argument);

  /** Prints an operation as a call of a helper with the parameters of its variant. */
  void useHelper(long v, String helper);

  /** Prints an operation as a call of a class of the file, with the parameters of its variant. */
  void useCallee(long v, String callee);

  /** Leaves an operation as it is, because another rule prints it or its text is right already. */
  void suppress(long v);

  /**
   * Gives an operation an argument that the source does not have, under a keyword and a hole of
   * that name.
   */
  void inject(long v, String keyword, String text);

  /** Leaves an operation as it is, marks its statement and reports an error. */
  void unsupported(long v, String reason);

  /** Reports a finding about a node; the values fill its text. */
  void report(int node, String code, String... values);

  /**
   * The facts that have a value in a component; the rules of the phase no longer make such facts.
   */
  Collection<Object> settled(String key, Object value);
}
