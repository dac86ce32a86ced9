package org.mlswitcheroo.parsers.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.syntax.Token;

/** Numbers drafts in pre-order and gives tokens their leading text. */
final class Flattening {
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Integer, SyntaxTree.Inner> inner = new HashMap<>();

  static SyntaxTree tree(String path, String source, LexTokens tokens, Draft module) {
    Flattening flat = new Flattening();
    flat.number(module, tokens);
    return SyntaxTree.of(path, source, tokens(source, tokens), flat.nodes, flat.inner);
  }

  private void number(Draft module, LexTokens tokens) {
    List<Draft> open = new ArrayList<>();
    List<Integer> parents = new ArrayList<>();
    open.add(module);
    parents.add(-1);
    while (!open.isEmpty()) {
      Draft draft = open.remove(open.size() - 1);
      int parent = parents.remove(parents.size() - 1);
      int id = nodes.size();
      nodes.add(
          new Node(
              id,
              parent,
              draft.kind,
              draft.role,
              draft.index,
              draft.text,
              draft.first,
              draft.last,
              draft.parenthesised));
      if (draft.innerStart >= 0) {
        int base = tokens.get(draft.first).start;
        inner.put(id, new SyntaxTree.Inner(draft.innerStart - base, draft.innerEnd - base));
      }
      for (int i = draft.children.size() - 1; i >= 0; i--) {
        open.add(draft.children.get(i));
        parents.add(id);
      }
    }
  }

  private static List<Token> tokens(String source, LexTokens tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      LexToken token = tokens.get(i);
      out.add(
          new Token(
              i,
              kind(token.getType()),
              token.start == end ? "" : source.substring(end, token.start),
              token.getText(),
              token.getLine(),
              token.getCharPositionInLine()));
      end = token.end;
    }
    return out;
  }

  private static Token.Kind kind(int type) {
    return switch (type) {
      case PythonGrammar.NAME -> Token.Kind.NAME;
      case PythonGrammar.NUMBER -> Token.Kind.NUMBER;
      case PythonGrammar.STRING -> Token.Kind.STRING;
      case PythonGrammar.NEWLINE -> Token.Kind.NEWLINE;
      case PythonGrammar.INDENT -> Token.Kind.INDENT;
      case PythonGrammar.DEDENT -> Token.Kind.DEDENT;
      case org.antlr.v4.runtime.Token.EOF -> Token.Kind.END;
      case PythonGrammar.MATCH,
          PythonGrammar.CASE,
          PythonGrammar.TYPE,
          PythonGrammar.FOR_IN,
          PythonGrammar.NOT_OF_IS ->
          Token.Kind.NAME;
      default ->
          type >= PythonGrammar.FALSE && type <= PythonGrammar.YIELD
              ? Token.Kind.NAME
              : Token.Kind.OPERATOR;
    };
  }
}
