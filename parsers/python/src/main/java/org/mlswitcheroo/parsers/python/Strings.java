package org.mlswitcheroo.parsers.python;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds string literals, with the replacement fields of f-strings and t-strings. */
final class Strings {
  private final TreeBuilder tree;

  Strings(TreeBuilder tree) {
    this.tree = tree;
  }

  /** One literal or several side by side. */
  Draft of(org.antlr.v4.runtime.ParserRuleContext context) {
    boolean formatted = false;
    int templates = 0;
    int bytes = 0;
    StringBuilder text = new StringBuilder();
    for (ParseTree child : context.children) {
      LexToken token = (LexToken) ((TerminalNode) child).getSymbol();
      int kind = StringContent.check(token);
      bytes += kind == 'b' ? 1 : 0;
      templates += kind == 't' ? 1 : 0;
      formatted |= token.pieces != null;
      text.append(text.isEmpty() ? "" : " ").append(token.getText());
    }
    int count = context.getChildCount();
    if ((bytes > 0 && bytes < count) || (templates > 0 && templates < count)) {
      throw SourceError.syntax(
          tree.tokens.get(context.start.getTokenIndex()).start,
          "Literals of different kinds stand side by side (" + text + ").",
          "Join them with (+) or use one kind.");
    }
    if (!formatted) {
      return tree.draft("Constant", context).text(text.toString());
    }
    Draft joined = tree.draft(templates > 0 ? "TemplateStr" : "JoinedStr", context);
    for (ParseTree child : context.children) {
      LexToken token = (LexToken) ((TerminalNode) child).getSymbol();
      if (token.pieces == null) {
        Draft literal = tree.draft("Constant", (TerminalNode) child).text(token.getText());
        joined.add("values", joined.children.size(), literal);
      } else {
        addPieces(joined, token, token.pieces, templates > 0);
      }
    }
    return joined;
  }

  private void addPieces(Draft joined, LexToken token, List<FormatPiece> pieces, boolean template) {
    for (FormatPiece piece : pieces) {
      Draft value =
          piece instanceof FormatPiece.Field field
              ? field(token, field, template)
              : inner("Constant", token, piece.start(), piece.end())
                  .text(tree.source.substring(piece.start(), piece.end()));
      joined.add("values", joined.children.size(), value);
    }
  }

  private Draft field(LexToken token, FormatPiece.Field field, boolean template) {
    Draft result =
        inner(template ? "Interpolation" : "FormattedValue", token, field.start(), field.end())
            .text(field.conversion());
    result.add("value", value(token, field));
    if (field.spec() != null) {
      Draft spec = inner("JoinedStr", token, field.specStart(), field.specEnd());
      addPieces(spec, token, field.spec(), template);
      result.add("format_spec", spec);
    }
    return result;
  }

  private Draft value(LexToken token, FormatPiece.Field field) {
    LexTokens tokens =
        Tokenizer.field(tree.source, field.valueStart(), field.valueEnd(), tree.limits.nesting());
    PythonGrammar.ReplacementContext parsed = GrammarRun.of(tokens, PythonGrammar::replacement);
    TreeBuilder builder = new TreeBuilder(tree.source, tokens, tree.limits);
    Draft value = builder.expressions.of(parsed.getChild(0));
    rehost(value, tokens, token.getTokenIndex());
    return value;
  }

  private static Draft inner(String kind, LexToken token, int start, int end) {
    Draft draft = new Draft(kind, token.getTokenIndex(), token.getTokenIndex());
    draft.innerStart = start;
    draft.innerEnd = end;
    return draft;
  }

  /** Replaces tokens of a field by the one token of the string and keeps their offsets. */
  private static void rehost(Draft root, LexTokens tokens, int host) {
    List<Draft> open = new ArrayList<>();
    open.add(root);
    while (!open.isEmpty()) {
      Draft node = open.remove(open.size() - 1);
      if (node.first >= 0) {
        if (node.innerStart < 0) {
          node.innerStart = tokens.get(node.first).start;
          node.innerEnd = tokens.get(node.last).end;
        }
        node.startAt(host);
        node.endAt(host);
      }
      open.addAll(node.children);
    }
  }
}
