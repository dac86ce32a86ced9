package org.mlswitcheroo.semantics.lexical;

import java.util.List;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * The facts that need no knowledge of any framework: typed syntax, scopes, reaching definitions and
 * dotted paths. Runs before the rule engine. Stateless and thread-safe.
 *
 * <pre>{@code
 * // import torch.nn as nn; nn.Linear
 * LexicalFacts.of(tree)   // .., Fqn[node=4, path=torch.nn.Linear], ..
 * }</pre>
 */
public final class LexicalFacts {
  private LexicalFacts() {}

  /**
   * All facts of the packages {@code facts.python} and {@code facts.meaning.Fqn} that hold for a
   * file, each once, ordered by the node that they name first. The nodes themselves are not among
   * them.
   */
  public static List<Object> of(SyntaxTree tree) {
    Shape shape = Shape.of(tree);
    Contexts contexts = Contexts.of(shape);
    Scopes scopes = ScopeReader.read(shape, contexts);
    Facts facts = new Facts(shape.size());

    PlaceFacts.add(shape, scopes, facts);
    new ExpressionFacts(shape, contexts, facts).add();
    new StatementFacts(shape, scopes, facts).add();
    Bindings bindings = new Bindings(shape, facts);
    bindings.add();

    DefUses uses = new DefUses(shape.size());
    FlowReader.readAll(shape, contexts, scopes, uses, facts);
    uses.addTo(facts);
    SelfFacts.add(shape, contexts, scopes, uses, facts);
    new Paths(shape, contexts, scopes, uses, bindings).addTo(facts);
    return facts.sorted();
  }
}
