package org.mlswitcheroo.emitters.python;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.PrintConflict;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.AddArgument;
import org.mlswitcheroo.facts.target.Rename;

/**
 * Prints changed expressions inside of f-strings so that the string stays one token on Pythons
 * before 3.12.
 */
final class InnerPrinter {
  private final ExpressionPrinter expressions;
  private final Source source;
  private final Set<Integer> tokens = new HashSet<>();

  InnerPrinter(ExpressionPrinter expressions) {
    this.expressions = expressions;
    this.source = expressions.source;
    for (Node node : source.tree.nodes()) {
      if (source.tree.inner(node.id()).isPresent() && expressions.changes.dirty(node.id())) {
        tokens.add(node.first());
      }
    }
  }

  /** Whether something inside of a string token changes. */
  boolean changed(int token) {
    return tokens.contains(token);
  }

  /** A string token with the changes inside of it. */
  Out token(int token) {
    List<Node> top =
        source.tree.nodes().stream()
            .filter(node -> node.first() == token && source.tree.inner(node.id()).isPresent())
            .filter(node -> source.tree.inner(node.parent()).isEmpty())
            .toList();
    return slice(token, 0, source.token(token).text().length(), top);
  }

  /** The text of a node inside of a string. */
  Out print(Node node) {
    SyntaxTree.Inner range = source.tree.inner(node.id()).orElseThrow();
    Rename rename = expressions.changes.rename(node.id()).orElse(null);
    List<Node> children = source.tree.children(node.id());
    if (rename != null) {
      return renamed(node, range, rename, children);
    }
    Out out = slice(node.first(), range.start(), range.end(), children);
    if (children.stream().anyMatch(child -> expressions.changes.remove(child.id()).isPresent())) {
      throw new PrintConflict(
          source.place(node) + ": nothing can be left out inside of an f-string.");
    }
    for (AddArgument added : expressions.changes.arguments(node.id())) {
      Out value = expressions.template(added.template(), node).in(Slot.of(Level.TEST));
      String text = out.text();
      boolean none =
          children.size() == 1
              || text.substring(0, text.length() - 1).stripTrailing().endsWith(",");
      out.edit(text.length() - 1, text.length(), "");
      out.add(Out.of((none ? "" : ", ") + added.kw() + "=").add(value).because(0, added)).add(")");
    }
    return out;
  }

  private Out renamed(Node node, SyntaxTree.Inner range, Rename rename, List<Node> children) {
    String text = source.token(node.first()).text();
    return switch (node.kind()) {
      case "Name" -> new Out().add(rename.text(), rename);
      case "Attribute" ->
          slice(node.first(), range.start(), range.end() - node.text().length(), children)
              .add(rename.text(), rename);
      case "keyword", "arg" ->
          new Out()
              .add(rename.text(), rename)
              .add(
                  slice(node.first(), range.start() + node.text().length(), range.end(), children));
      default ->
          throw new PrintConflict(
              source.place(node)
                  + ": ("
                  + text.substring(range.start(), range.end())
                  + ") cannot be renamed in an f-string.");
    };
  }

  private Out slice(int token, int from, int to, List<Node> children) {
    String text = source.token(token).text();
    Out out = new Out();
    int at = from;
    for (Node child : children) {
      SyntaxTree.Inner range = source.tree.inner(child.id()).orElse(null);
      if (range != null
          && child.first() == token
          && range.start() >= at
          && expressions.changes.dirty(child.id())) {
        out.add(text.substring(at, range.start())).add(child(child));
        at = range.end();
      }
    }
    return out.add(text.substring(at, to));
  }

  private Out child(Node child) {
    Out out = expressions.part(Ids.value(child.id())).in(Level.slot(source, child));
    Node parent = source.tree.node(child.parent());
    boolean field = parent.is("FormattedValue") || parent.is("Interpolation");
    if (!field || !child.role().equals("value")) {
      return out;
    }
    if (out.text().startsWith("{")) {
      out = Out.of(" ").add(out);
    }
    requote(out, child);
    return out;
  }

  /** Swaps the quotes of strings that would end the string around them. */
  private void requote(Out out, Node node) {
    String outer = quotes(source.token(node.first()).text());
    List<Lexeme> lexemes = Lexer.cut(out.text());
    for (int i = lexemes.size() - 1; i >= 0; i--) {
      Lexeme lexeme = lexemes.get(i);
      String text = lexeme.text();
      if (lexeme.kind() == Lexeme.Kind.BREAK && outer.length() == 1) {
        out.edit(lexeme.start(), lexeme.end(), " ");
      }
      boolean clash =
          text.contains(outer) || text.indexOf('\\') >= 0 || lexeme.kind() == Lexeme.Kind.COMMENT;
      if (lexeme.kind() == Lexeme.Kind.STRING && text.contains(outer) && text.indexOf('\\') < 0) {
        String other = outer.startsWith("'") ? "\"" : "'";
        String inner = quotes(text);
        String body =
            text.substring(text.indexOf(inner) + inner.length(), text.length() - inner.length());
        clash = body.contains("'") || body.contains("\"") || inner.length() == 3;
        out.edit(
            lexeme.start(),
            lexeme.end(),
            text.substring(0, text.indexOf(inner)) + other + body + other);
      }
      if (clash) {
        throw new PrintConflict(
            source.place(node)
                + ": ("
                + out.text()
                + ") cannot stand in a string with "
                + outer
                + ".");
      }
    }
  }

  private static String quotes(String literal) {
    int at = 0;
    while (literal.charAt(at) != '\'' && literal.charAt(at) != '"') {
      at++;
    }
    String one = literal.substring(at, at + 1);
    return literal.startsWith(one.repeat(3), at) ? one.repeat(3) : one;
  }
}
