package org.mlswitcheroo.semantics.lexical;

import java.util.List;
import java.util.Optional;

/**
 * The scopes of a file: in which one each node is evaluated, and which variable each binding binds.
 *
 * @param of scope in which a node is evaluated, by node
 * @param inner scope that a node opens for its body, by node; its own scope when it opens none
 * @param bound variable that a node binds, by node
 * @param stars aliases of star imports, ascending
 * @param units module, functions and lambdas in the order of their nodes
 */
record Scopes(
    Scope[] of, Scope[] inner, List<Optional<Variable>> bound, Ints stars, List<Scope> units) {}
