package org.mlswitcheroo.parsers.python;

import static org.mlswitcheroo.parsers.python.TreeBuilder.at;
import static org.mlswitcheroo.parsers.python.TreeBuilder.type;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.mlswitcheroo.parsers.python.PythonGrammar.AtomContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.ExpressionContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.LambdaParametersContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.NamedContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.OperationContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.StarExpressionsContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.YieldExpressionContext;

/** Builds expressions. A long chain of operators costs no stack, only its nesting does. */
final class Expressions {
  private final TreeBuilder tree;
  private final Displays displays;
  private final Arguments arguments;
  private int depth;

  Expressions(TreeBuilder tree) {
    this.tree = tree;
    this.displays = new Displays(tree, this);
    this.arguments = new Arguments(tree, this);
  }

  /** Any rule whose name ends in an expression, by its context. */
  Draft of(ParseTree context) {
    if (context instanceof ExpressionContext c) {
      return expression(c);
    } else if (context instanceof NamedContext c) {
      return named(c);
    } else if (context instanceof OperationContext c) {
      return operation(c);
    } else if (context instanceof StarExpressionsContext c) {
      return tuple(c);
    } else if (context instanceof YieldExpressionContext c) {
      return yielding(c);
    }
    ParserRuleContext rule = (ParserRuleContext) context;
    return rule.getChildCount() == 2 ? starred(rule) : of(rule.getChild(0));
  }

  Arguments arguments() {
    return arguments;
  }

  Displays displays() {
    return displays;
  }

  private Draft expression(ExpressionContext context) {
    if (type(context.getChild(0)) == PythonGrammar.LAMBDA) {
      return lambda(context);
    }
    Draft body = operation((OperationContext) context.getChild(0));
    if (context.getChildCount() == 1) {
      return body;
    }
    enter(context);
    Draft result =
        tree.draft("IfExp", context)
            .add("body", body)
            .add("test", of(context.getChild(2)))
            .add("orelse", of(context.getChild(4)));
    depth--;
    return result;
  }

  private Draft lambda(ExpressionContext context) {
    enter(context);
    Draft lambda = tree.draft("Lambda", context);
    ParseTree list = context.getChild(1);
    boolean given = list instanceof LambdaParametersContext;
    lambda.add("args", tree.parameters.of(given ? (ParserRuleContext) list : null));
    lambda.add("body", of(context.getChild(given ? 3 : 2)));
    depth--;
    return lambda;
  }

  private Draft named(NamedContext context) {
    Draft target = of(context.getChild(0));
    if (context.getChildCount() == 1) {
      return target;
    }
    return walrus(context, target, of(context.getChild(2)));
  }

  Draft walrus(ParserRuleContext context, Draft target, Draft value) {
    if (!target.bare("Name")) {
      throw tree.error(
          target, "The operator (:=) needs a name on its left.", "Assign in a statement.");
    }
    Targets.checkName(tree, target);
    return tree.draft("NamedExpr", context).add("target", target).add("value", value);
  }

  private Draft starred(ParserRuleContext context) {
    Draft value = of(context.getChild(1));
    boolean argument = context instanceof PythonGrammar.ArgumentContext;
    if (!argument && (value.bare("Compare") || value.bare("BoolOp") || isNot(value))) {
      throw tree.error(value, "The operand of (*) needs parentheses.", "");
    }
    return tree.draft("Starred", context).add("value", value);
  }

  Draft star(ParserRuleContext context) {
    return starred(context);
  }

  private Draft tuple(StarExpressionsContext context) {
    Draft first = of(context.getChild(0));
    if (context.getChildCount() == 1) {
      if (first.is("Starred")) {
        throw tree.error(first, "A starred expression (*) cannot stand alone.", "Add a comma.");
      }
      return first;
    }
    return elements(tree.draft("Tuple", context), context.children, first);
  }

  /** Adds the rules among the children as elements; the first of them is already built. */
  Draft elements(Draft list, List<ParseTree> children, Draft first) {
    list.add("elts", 0, first);
    boolean seen = false;
    int index = 1;
    for (ParseTree child : children) {
      if (child instanceof ParserRuleContext) {
        if (seen) {
          list.add("elts", index++, of(child));
        }
        seen = true;
      }
    }
    return list;
  }

  private Draft yielding(YieldExpressionContext context) {
    if (context.getChildCount() == 3) {
      return tree.draft("YieldFrom", context).add("value", of(context.getChild(2)));
    }
    Draft yield = tree.draft("Yield", context);
    return context.getChildCount() == 1 ? yield : yield.add("value", of(context.getChild(1)));
  }

  private Draft operation(OperationContext context) {
    enter(context);
    Draft result;
    if (context.getChild(0) instanceof OperationContext) {
      Deque<OperationContext> spine = new ArrayDeque<>();
      OperationContext at = context;
      while (at.getChild(0) instanceof OperationContext left) {
        spine.push(at);
        at = left;
      }
      result = prefix(at);
      while (!spine.isEmpty()) {
        result = extend(spine.pop(), result);
      }
    } else {
      result = prefix(context);
    }
    depth--;
    return result;
  }

  private void enter(ParserRuleContext context) {
    if (++depth > tree.limits.nesting()) {
      throw new SourceError(
          SourceError.NESTING,
          tree.tokens.get(context.start.getTokenIndex()).start,
          "Expressions are nested more than (" + tree.limits.nesting() + ") levels deep.",
          "Split the code or raise the limit.");
    }
  }

  private Draft prefix(OperationContext context) {
    ParseTree first = context.getChild(0);
    if (first instanceof AtomContext atom) {
      return displays.atom(atom);
    }
    Draft operand = of(context.getChild(1));
    if (type(first) == PythonGrammar.AWAIT) {
      if (operand.bare("UnaryOp") || operand.bare("Await")) {
        throw tree.error(operand, "The operand of (await) needs parentheses.", "");
      }
      return tree.draft("Await", context).add("value", operand);
    }
    if (type(first) != PythonGrammar.NOT) {
      checkOperand(operand);
    }
    return tree.draft("UnaryOp", context).text(first.getText()).add("operand", operand);
  }

  private Draft extend(OperationContext context, Draft left) {
    int last = context.stop.getTokenIndex();
    ParseTree sign = context.getChild(1);
    switch (type(sign)) {
      case PythonGrammar.DOT -> {
        return node("Attribute", left, last)
            .text(tree.identifier(context.getChild(2)))
            .add("value", left);
      }
      case PythonGrammar.OPEN_PAREN -> {
        Draft call = node("Call", left, last).add("func", left);
        arguments.add(call, context.getChild(2));
        return call;
      }
      case PythonGrammar.OPEN_BRACKET -> {
        return node("Subscript", left, last)
            .add("value", left)
            .add("slice", displays.slices((PythonGrammar.SlicesContext) context.getChild(2)));
      }
      default -> {
        return infix(context, left, last, sign);
      }
    }
  }

  private Draft infix(OperationContext context, Draft left, int last, ParseTree sign) {
    Draft right = of(context.getChild(2));
    int type = type(sign);
    if (type == PythonGrammar.AND || type == PythonGrammar.OR) {
      String word = sign.getText();
      boolean longer = left.bare("BoolOp") && left.text.equals(word);
      Draft all = longer ? left : node("BoolOp", left, last).text(word).add("values", left);
      all.add("values", all.children.size(), right);
      all.endAt(last);
      return all;
    }
    checkOperand(right);
    if (type != 0) {
      return node("BinOp", left, last).text(sign.getText()).add("left", left).add("right", right);
    }
    String operator = operator(sign);
    if (left.bare("Compare")) {
      left.text(left.text + "," + operator);
      left.add("comparators", left.children.size() - 1, right);
      left.endAt(last);
      return left;
    }
    return node("Compare", left, last)
        .text(operator)
        .add("left", left)
        .add("comparators", 0, right);
  }

  private static String operator(ParseTree comparison) {
    return comparison.getChildCount() == 1
        ? comparison.getChild(0).getText()
        : comparison.getChild(0).getText() + " " + comparison.getChild(1).getText();
  }

  private static Draft node(String kind, Draft left, int last) {
    return new Draft(kind, left.outerFirst, last);
  }

  private void checkOperand(Draft operand) {
    if (isNot(operand)) {
      throw tree.error(
          operand, "The operator (not) needs parentheses inside of another operation.", "");
    }
  }

  private static boolean isNot(Draft node) {
    return node.bare("UnaryOp") && node.text.equals("not");
  }

  Draft parenthesised(Draft node, ParseTree open, ParseTree close) {
    node.parenthesise(at(open), at(close));
    return node;
  }

  Draft name(TerminalNode token) {
    return tree.draft("Name", token).text(tree.identifier(token));
  }
}
