package org.mlswitcheroo.parsers.python;

import static org.mlswitcheroo.parsers.python.TreeBuilder.at;
import static org.mlswitcheroo.parsers.python.TreeBuilder.type;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.mlswitcheroo.parsers.python.PythonGrammar.AnyPatternContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.CaseClauseContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.ClosedPatternContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.DottedNameContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.MatchStatementContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.NumberContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.OpenPatternContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.PatternArgumentContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.PatternContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.PatternEntryContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.PatternKeyContext;

/** Builds match statements. */
final class Patterns {
  private final TreeBuilder tree;
  private int depth;

  Patterns(TreeBuilder tree) {
    this.tree = tree;
  }

  Draft match(MatchStatementContext context) {
    Draft result = tree.draft("Match", context);
    result.add("subject", subject(context));
    int index = 0;
    for (ParseTree child : context.children) {
      if (child instanceof CaseClauseContext clause) {
        Draft built = clause(clause);
        result.add("cases", index++, built);
        result.endAt(built.last);
      }
    }
    return result;
  }

  private Draft subject(MatchStatementContext context) {
    Draft first = tree.expressions.of(context.getChild(1));
    if (type(context.getChild(2)) == PythonGrammar.COLON) {
      if (first.is("Starred")) {
        throw tree.error(first, "A starred expression (*) cannot stand alone.", "Add a comma.");
      }
      return first;
    }
    int last = 1;
    List<ParseTree> parts = new ArrayList<>();
    while (type(context.getChild(last)) != PythonGrammar.COLON) {
      parts.add(context.getChild(last++));
    }
    ParseTree end = context.getChild(last - 1);
    int token = end instanceof ParserRuleContext rule ? rule.stop.getTokenIndex() : at(end);
    return tree.expressions.elements(new Draft("Tuple", first.outerFirst, token), parts, first);
  }

  private Draft clause(CaseClauseContext context) {
    Draft result = tree.draft("match_case", context);
    OpenPatternContext open = (OpenPatternContext) context.getChild(1);
    AnyPatternContext first = (AnyPatternContext) open.getChild(0);
    boolean alone = open.getChildCount() == 1 && type(first.getChild(0)) == 0;
    result.add(
        "pattern", alone ? any(first) : sequence(tree.draft("MatchSequence", open), open.children));
    int next = 2;
    if (type(context.getChild(2)) == PythonGrammar.IF) {
      result.add("guard", tree.expressions.of(context.getChild(3)));
      next = 4;
    }
    if (open.getChildCount() == 1 && !alone) {
      throw tree.error(first.getChild(0), "A starred pattern (*) needs a sequence.", "");
    }
    tree.statements.compounds().block(result, context.getChild(next + 1), "body");
    return result;
  }

  private Draft sequence(Draft result, List<ParseTree> children) {
    int index = 0;
    int stars = 0;
    for (ParseTree child : children) {
      if (child instanceof AnyPatternContext pattern) {
        Draft built = any(pattern);
        if (built.is("MatchStar") && ++stars > 1) {
          throw tree.error(built, "A sequence pattern has two starred names.", "");
        }
        result.add("patterns", index++, built);
      }
    }
    return result;
  }

  private Draft any(AnyPatternContext context) {
    if (context.getChildCount() == 1) {
      return pattern((PatternContext) context.getChild(0));
    }
    return tree.draft("MatchStar", context).text(captured(context.getChild(1)));
  }

  private String captured(ParseTree name) {
    String text = tree.identifier(name);
    return text.equals("_") ? "" : text;
  }

  private Draft pattern(PatternContext context) {
    if (++depth > tree.limits.nesting()) {
      throw new SourceError(
          SourceError.NESTING,
          tree.tokens.get(context.start.getTokenIndex()).start,
          "Patterns are nested more than (" + tree.limits.nesting() + ") levels deep.",
          "");
    }
    Draft result = closed((ClosedPatternContext) context.getChild(0));
    Draft either = null;
    for (int i = 1; i < context.getChildCount(); i += 2) {
      if (type(context.getChild(i)) == PythonGrammar.AS) {
        Draft named = new Draft("MatchAs", context.start.getTokenIndex(), at(last(context)));
        String name = captured(context.getChild(i + 1));
        if (name.isEmpty()) {
          throw tree.error(
              context.getChild(i + 1), "The pattern cannot have the name (" + name + ").", "");
        }
        result = named.text(name).add("pattern", result);
      } else {
        Draft next = closed((ClosedPatternContext) context.getChild(i + 1));
        if (either == null) {
          either = new Draft("MatchOr", result.outerFirst, next.outerLast).add("patterns", result);
          result = either;
        }
        either.add("patterns", either.children.size(), next);
        either.endAt(next.outerLast);
      }
    }
    depth--;
    return result;
  }

  private static ParseTree last(ParserRuleContext context) {
    return context.getChild(context.getChildCount() - 1);
  }

  private Draft closed(ClosedPatternContext context) {
    ParseTree first = context.getChild(0);
    if (first instanceof NumberContext number) {
      return tree.draft("MatchValue", context).add("value", number(number));
    } else if (first instanceof DottedNameContext name) {
      return context.getChildCount() == 1 ? name(name) : classPattern(context, name);
    }
    return switch (type(first)) {
      case PythonGrammar.STRING ->
          tree.draft("MatchValue", context).add("value", plainString(context));
      case PythonGrammar.OPEN_PAREN -> group(context);
      case PythonGrammar.OPEN_BRACKET ->
          sequence(tree.draft("MatchSequence", context), context.children);
      case PythonGrammar.OPEN_BRACE -> mapping(context);
      default -> tree.draft("MatchSingleton", context).text(first.getText());
    };
  }

  private Draft plainString(ParserRuleContext context) {
    Draft value = tree.strings.of(context);
    if (!value.is("Constant")) {
      throw tree.error(value, "A pattern cannot be an f-string.", "");
    }
    return value;
  }

  private Draft group(ClosedPatternContext context) {
    if (context.getChildCount() == 3) {
      AnyPatternContext only = (AnyPatternContext) context.getChild(1);
      if (only.getChildCount() == 1) {
        Draft inner = any(only);
        inner.parenthesise(at(context.getChild(0)), at(context.getChild(2)));
        return inner;
      }
    }
    if (context.getChildCount() == 3) {
      throw tree.error(context.getChild(0), "A starred pattern (*) needs a sequence.", "");
    }
    return sequence(tree.draft("MatchSequence", context), context.children);
  }

  private Draft name(DottedNameContext context) {
    if (context.getChildCount() > 1) {
      return tree.draft("MatchValue", context).add("value", attribute(context));
    }
    return tree.draft("MatchAs", context).text(captured(context.getChild(0)));
  }

  private Draft attribute(DottedNameContext context) {
    Draft result = tree.expressions.name((TerminalNode) context.getChild(0));
    for (int i = 2; i < context.getChildCount(); i += 2) {
      ParseTree name = context.getChild(i);
      result =
          new Draft("Attribute", result.first, at(name))
              .text(tree.identifier(name))
              .add("value", result);
    }
    return result;
  }

  private Draft classPattern(ClosedPatternContext context, DottedNameContext name) {
    Draft result = tree.draft("MatchClass", context).add("cls", attribute(name));
    List<String> keywords = new ArrayList<>();
    int positional = 0;
    for (ParseTree child : context.children) {
      if (child instanceof PatternArgumentContext argument) {
        if (argument.getChildCount() > 1) {
          String keyword = tree.identifier(argument.getChild(0));
          if (keywords.contains(keyword)) {
            throw tree.error(
                argument.getChild(0), "The attribute (" + keyword + ") is repeated.", "");
          }
          keywords.add(keyword);
          Draft value = pattern((PatternContext) argument.getChild(2));
          result.add("kwd_patterns", keywords.size() - 1, value);
        } else {
          Draft value = pattern((PatternContext) argument.getChild(0));
          if (!keywords.isEmpty()) {
            throw tree.error(value, "A positional pattern follows a keyword pattern.", "");
          }
          result.add("patterns", positional++, value);
        }
      }
    }
    return result.text(String.join(",", keywords));
  }

  private Draft mapping(ClosedPatternContext context) {
    Draft result = tree.draft("MatchMapping", context);
    int index = 0;
    for (ParseTree child : context.children) {
      if (child instanceof PatternEntryContext entry) {
        if (!result.text.isEmpty()) {
          throw SourceError.syntax(
              tree.tokens.get(entry.start.getTokenIndex()).start,
              "The rest of a mapping pattern (**) must be last.",
              "");
        }
        if (entry.getChildCount() == 2) {
          result.text(tree.identifier(entry.getChild(1)));
          if (result.text.equals("_")) {
            throw tree.error(entry.getChild(1), "The rest of a mapping needs a name (_).", "");
          }
        } else {
          result.add("keys", index, key((PatternKeyContext) entry.getChild(0)));
          result.add("patterns", index++, pattern((PatternContext) entry.getChild(2)));
        }
      }
    }
    return result;
  }

  private Draft key(PatternKeyContext context) {
    ParseTree first = context.getChild(0);
    if (first instanceof NumberContext number) {
      return number(number);
    } else if (first instanceof DottedNameContext name) {
      if (name.getChildCount() == 1) {
        throw tree.error(name.getChild(0), "A mapping pattern needs a literal as its key.", "");
      }
      return attribute(name);
    } else if (type(first) == PythonGrammar.STRING) {
      return plainString(context);
    }
    return tree.draft("Constant", context).text(first.getText());
  }

  private Draft number(NumberContext context) {
    int next = 0;
    Draft result;
    if (type(context.getChild(0)) == PythonGrammar.MINUS) {
      Draft digits = number(context.getChild(1));
      result = new Draft("UnaryOp", context.start.getTokenIndex(), digits.last).text("-");
      result.add("operand", digits);
      next = 2;
    } else {
      result = number(context.getChild(0));
      next = 1;
    }
    if (context.getChildCount() > next) {
      Draft imaginary = number(context.getChild(next + 1));
      boolean real = !isImaginary(result.children.isEmpty() ? result : result.children.get(0));
      if (!real || !isImaginary(imaginary)) {
        throw tree.error(imaginary, "A complex pattern is a real and an imaginary number.", "");
      }
      result =
          tree.draft("BinOp", context)
              .text(context.getChild(next).getText())
              .add("left", result)
              .add("right", imaginary);
    }
    return result;
  }

  private Draft number(ParseTree token) {
    return tree.draft("Constant", (TerminalNode) token).text(token.getText());
  }

  private static boolean isImaginary(Draft number) {
    return number.text.endsWith("j") || number.text.endsWith("J");
  }
}
