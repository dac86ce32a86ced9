package org.mlswitcheroo.parsers.python;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Turns the parse tree of one text into drafts of nodes and refuses what the grammar lets pass. */
final class TreeBuilder {
  final String source;
  final LexTokens tokens;
  final ParserLimits limits;
  final Expressions expressions;
  final Strings strings;
  final Parameters parameters;
  final Statements statements;
  final Patterns patterns;

  TreeBuilder(String source, LexTokens tokens, ParserLimits limits) {
    this.source = source;
    this.tokens = tokens;
    this.limits = limits;
    this.expressions = new Expressions(this);
    this.strings = new Strings(this);
    this.parameters = new Parameters(this);
    this.statements = new Statements(this);
    this.patterns = new Patterns(this);
  }

  /** The module and everything below it. */
  Draft module(PythonGrammar.FileContext file) {
    Draft module = new Draft("Module", 0, tokens.size() - 1);
    int index = 0;
    for (ParseTree child : file.children) {
      if (child instanceof PythonGrammar.StatementContext statement) {
        index = statements.add(statement, module, "body", index);
      }
    }
    return module;
  }

  Draft draft(String kind, ParserRuleContext context) {
    return new Draft(kind, context.start.getTokenIndex(), context.stop.getTokenIndex());
  }

  Draft draft(String kind, TerminalNode token) {
    int index = token.getSymbol().getTokenIndex();
    return new Draft(kind, index, index);
  }

  /** An identifier as Python compares it. */
  String identifier(ParseTree token) {
    String text = token.getText();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  String identifiers(List<ParseTree> children) {
    StringBuilder out = new StringBuilder();
    for (ParseTree child : children) {
      out.append(identifier(child));
    }
    return out.toString();
  }

  static int type(ParseTree child) {
    return child instanceof TerminalNode node ? node.getSymbol().getType() : 0;
  }

  static int at(ParseTree token) {
    return ((TerminalNode) token).getSymbol().getTokenIndex();
  }

  SourceError error(Draft node, String message, String advice) {
    return SourceError.syntax(tokens.get(node.outerFirst).start, message, advice);
  }

  SourceError error(ParseTree token, String message, String advice) {
    return SourceError.syntax(tokens.get(at(token)).start, message, advice);
  }
}
