package org.mlswitcheroo.emitters.python;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.PrintConflict;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.Token;
import org.mlswitcheroo.facts.target.AddArgument;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.TargetCall;
import org.mlswitcheroo.facts.target.Template;
import org.mlswitcheroo.facts.target.Wrap;

/**
 * Prints values: a node with its replacement and wraps, and token ranges with the changed nodes in
 * them.
 */
final class ExpressionPrinter {
  private static final Set<String> NO_EXPRESSION =
      Set.of(
          "Starred", "arg", "arguments", "keyword", "alias", "withitem", "comprehension", "Slice");
  final Source source;
  final Changes changes;
  private final ListPrinter lists;
  private final InnerPrinter inner;
  private final Set<Long> active = new HashSet<>();

  ExpressionPrinter(Source source, Changes changes) {
    this.source = source;
    this.changes = changes;
    this.lists = new ListPrinter(this);
    this.inner = new InnerPrinter(this);
  }

  /** What is printed for a value. A value that is being replaced stands for its own source text. */
  Part part(long value) {
    Optional<Replace> replace = changes.replace(value);
    Node node = source.tree.node(Ids.node(value));
    if (!Ids.isNode(value) && (replace.isEmpty() || active.contains(value))) {
      throw new PrintConflict(
          source.place(node)
              + ": the derived value ("
              + value
              + ") has "
              + (replace.isEmpty() ? "no replacement." : "itself as a part."));
    }
    if (!active.add(value)) {
      return original(node);
    }
    try {
      Part part = replace.map(r -> replaced(r, node)).orElseGet(() -> original(node));
      for (Wrap wrap : Ids.isNode(value) ? changes.wraps(node.id()) : List.<Wrap>of()) {
        part = because(template(wrap.template(), node, part), wrap);
      }
      return part;
    } finally {
      active.remove(value);
    }
  }

  private Part replaced(Replace replace, Node node) {
    if (replace.expression() instanceof TargetCall call) {
      return because(lists.target(call, node, replace), replace);
    }
    Part part = template((Template) replace.expression(), node);
    for (AddArgument added :
        Ids.isNode(replace.v()) ? changes.arguments(node.id()) : List.<AddArgument>of()) {
      if (!part.out().shows(added)) {
        throw new PrintConflict(
            source.place(node)
                + ": the argument ("
                + added.kw()
                + ") is added to a call that is replaced by ("
                + replace.expression()
                + ").");
      }
    }
    return because(part, replace);
  }

  private static Part because(Part part, Object fact) {
    return new Part(new Out().add(part.out()).because(0, fact), part.level());
  }

  /** A template with its holes filled. */
  Part template(Template template, Node node) {
    return template(template, node, null);
  }

  /** Whole lines with holes; a value that spans lines gets parentheses where none are around. */
  Out statement(Template template, Node node) {
    TemplateForm form = TemplateForm.of(template.text());
    Out out = Out.of(form.pieces().get(0));
    for (int i = 0; i < form.holes().size(); i++) {
      Out value = hole(template, form, i, node, null).in(form.slots().get(i));
      boolean open = !form.enclosed().get(i) && Lexer.breaksOpenly(value.text());
      out.add(open ? new Part(value, Level.ATOM).parenthesised().out() : value)
          .add(form.pieces().get(i + 1));
    }
    return out;
  }

  /** A template whose first hole is the given part, if there is one. */
  private Part template(Template template, Node node, @Nullable Part first) {
    TemplateForm form = TemplateForm.of(template.text());
    if (form.transparent()) {
      return hole(template, form, 0, node, first);
    }
    Out out = Out.of(form.pieces().get(0));
    for (int i = 0; i < form.holes().size(); i++) {
      out.add(hole(template, form, i, node, first).in(form.slots().get(i)));
      out.add(form.pieces().get(i + 1));
    }
    return new Part(out, form.level());
  }

  private Part hole(
      Template template, TemplateForm form, int place, Node node, @Nullable Part first) {
    int number = form.holes().get(place);
    if (first != null && number == 0) {
      return first;
    }
    int most = form.holes().stream().mapToInt(Integer::intValue).max().orElse(0);
    int at = first != null && most == template.holes().size() ? number - 1 : number;
    if (at >= template.holes().size()) {
      throw new PrintConflict(
          source.place(node)
              + ": the template ("
              + template.text()
              + ") has no value for the hole ("
              + number
              + ").");
    }
    return part(template.holes().get(at));
  }

  /** The source text of a node with the changes below it. */
  Part original(Node node) {
    int level = Level.of(source, node);
    if (source.tree.inner(node.id()).isPresent()) {
      return new Part(inner.print(node), level);
    }
    Out out = new Out();
    if (node.first() >= 0) {
      range(out, node.first(), node.last(), node, false);
    }
    return new Part(out, level);
  }

  /**
   * Prints tokens that belong to a node, with its parameters or arguments changed if facts say so.
   */
  void range(Out out, int first, int last, Node node, boolean leading) {
    if (!changes.dirty(node.id())) {
      tokens(out, first, last, leading);
      return;
    }
    if (!lists.changed(node)) {
      walk(out, first, last, node, leading);
      return;
    }
    int behind = lists.print(out, first, node, leading);
    walk(out, behind, last, node, true);
  }

  /** Prints tokens and, in their place, the changed children of a node. */
  void walk(Out out, int first, int last, Node node, boolean leading) {
    int at = first;
    for (Node child : source.tree.children(node.id())) {
      boolean here = child.first() >= first && child.last() <= last && child.first() >= at;
      if (here && changes.dirty(child.id()) && source.tree.inner(child.id()).isEmpty()) {
        tokens(out, at, child.first() - 1, leading || at > first);
        if (leading || child.first() > first) {
          source.leading(out, child.first());
        }
        out.add(child(child));
        at = child.last() + 1;
      }
    }
    tokens(out, at, last, leading || at > first);
  }

  private Out child(Node child) {
    Part part = part(Ids.value(child.id()));
    if (NO_EXPRESSION.contains(child.kind())) {
      return part.out();
    }
    Out out = part.in(Level.slot(source, child));
    boolean open = source.depth(child.first()) == 0 && Lexer.breaksOpenly(out.text());
    return open ? new Part(out, Level.ATOM).parenthesised().out() : out;
  }

  /** Prints tokens; only identifiers and the insides of strings may differ from the source. */
  void tokens(Out out, int first, int last, boolean leading) {
    for (int i = first; i <= last; i++) {
      if (i > first || leading) {
        source.leading(out, i);
      }
      int at = i;
      changes.renamedToken(i).ifPresentOrElse(r -> out.add(r.text(), r), () -> plain(out, at));
    }
  }

  private void plain(Out out, int token) {
    if (source.isKind(token, Token.Kind.STRING) && inner.changed(token)) {
      out.add(inner.token(token));
    } else {
      out.add(source.token(token).text());
    }
  }
}
