package org.mlswitcheroo.parsers.python;

import static org.mlswitcheroo.parsers.python.TreeBuilder.type;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.mlswitcheroo.parsers.python.PythonGrammar.AugmentContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.ExpressionStatementContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.ImportFromContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.ImportNameContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.SimpleContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.SimpleStatementsContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.StatementContext;

/** Builds simple statements; {@link Compounds} builds the others. */
final class Statements {
  private final TreeBuilder tree;
  private final Compounds compounds;

  Statements(TreeBuilder tree) {
    this.tree = tree;
    this.compounds = new Compounds(tree, this);
  }

  Compounds compounds() {
    return compounds;
  }

  /** Adds one statement, or the several of one line, and says the next index. */
  int add(StatementContext context, Draft owner, String role, int index) {
    ParseTree child = context.getChild(0);
    if (child instanceof SimpleStatementsContext line) {
      return addLine(line, owner, role, index);
    }
    owner.add(role, index, compounds.of((ParserRuleContext) child));
    return index + 1;
  }

  int addLine(SimpleStatementsContext line, Draft owner, String role, int index) {
    int next = index;
    for (ParseTree child : line.children) {
      if (child instanceof SimpleContext simple) {
        owner.add(role, next++, simple(simple));
      }
    }
    return next;
  }

  private Draft simple(SimpleContext context) {
    ParseTree first = context.getChild(0);
    if (first instanceof ExpressionStatementContext expression) {
      return expression(expression);
    } else if (first instanceof ImportNameContext names) {
      return importName(names);
    } else if (first instanceof ImportFromContext names) {
      return importFrom(names);
    }
    return switch (type(first)) {
      case PythonGrammar.PASS -> tree.draft("Pass", context);
      case PythonGrammar.BREAK -> tree.draft("Break", context);
      case PythonGrammar.CONTINUE -> tree.draft("Continue", context);
      case PythonGrammar.RETURN -> parts("Return", context, "value", "value");
      case PythonGrammar.RAISE -> parts("Raise", context, "exc", "cause");
      case PythonGrammar.ASSERT -> parts("Assert", context, "test", "msg");
      case PythonGrammar.DEL -> delete(context);
      case PythonGrammar.GLOBAL -> scoped("Global", context);
      case PythonGrammar.NONLOCAL -> scoped("Nonlocal", context);
      default -> typeAlias(context);
    };
  }

  private Draft parts(String kind, SimpleContext context, String first, String second) {
    Draft result = tree.draft(kind, context);
    if (context.getChildCount() > 1) {
      result.add(first, tree.expressions.of(context.getChild(1)));
    }
    if (context.getChildCount() > 3) {
      result.add(second, tree.expressions.of(context.getChild(3)));
    }
    return result;
  }

  private Draft delete(SimpleContext context) {
    Draft result = tree.draft("Delete", context);
    Draft target = tree.expressions.of(context.getChild(1));
    Targets.checkDeleted(tree, target);
    if (isOpenTuple(context, target)) {
      return result.addAll("targets", target.children);
    }
    return result.add("targets", target);
  }

  /** Whether the targets are listed without parentheses. */
  private static boolean isOpenTuple(SimpleContext context, Draft target) {
    return target.is("Tuple") && context.getChild(1).getChildCount() > 1;
  }

  private Draft scoped(String kind, SimpleContext context) {
    StringBuilder names = new StringBuilder();
    for (int i = 1; i < context.getChildCount(); i++) {
      names.append(tree.identifier(context.getChild(i)));
    }
    return tree.draft(kind, context).text(names.toString());
  }

  private Draft typeAlias(SimpleContext context) {
    Draft result = tree.draft("TypeAlias", context);
    result.add("name", tree.expressions.name((TerminalNode) context.getChild(1)));
    if (context.getChild(2) instanceof PythonGrammar.TypeParametersContext parameters) {
      compounds.typeParameters(result, parameters);
    }
    int value = context.getChildCount() - 1;
    return result.add("value", tree.expressions.of(context.getChild(value)));
  }

  private Draft expression(ExpressionStatementContext context) {
    Draft first = value(context, 0);
    if (context.getChildCount() == 1) {
      return tree.draft("Expr", context).add("value", first);
    }
    ParseTree second = context.getChild(1);
    if (second instanceof AugmentContext sign) {
      Targets.checkSingle(tree, first);
      String operator = sign.getText();
      return tree.draft("AugAssign", context)
          .text(operator.substring(0, operator.length() - 1))
          .add("target", first)
          .add("value", value(context, 2));
    }
    if (type(second) == PythonGrammar.COLON) {
      Targets.checkSingle(tree, first);
      Draft result = tree.draft("AnnAssign", context).add("target", first);
      result.add("annotation", tree.expressions.of(context.getChild(2)));
      return context.getChildCount() > 3 ? result.add("value", value(context, 4)) : result;
    }
    Draft result = tree.draft("Assign", context);
    Draft next = first;
    int index = 0;
    for (int i = 2; i < context.getChildCount(); i += 2) {
      Targets.checkAssigned(tree, next);
      result.add("targets", index++, next);
      next = value(context, i);
    }
    return result.add("value", next);
  }

  /** A side of an assignment. */
  private Draft value(ExpressionStatementContext context, int child) {
    return tree.expressions.of(context.getChild(child).getChild(0));
  }

  private Draft importName(ImportNameContext context) {
    Draft result = tree.draft("Import", context);
    for (int i = 1; i < context.getChildCount(); i += 2) {
      result.add("names", i / 2, alias((ParserRuleContext) context.getChild(i)));
    }
    return result;
  }

  private Draft importFrom(ImportFromContext context) {
    ParserRuleContext module = (ParserRuleContext) context.getChild(1);
    Draft result = tree.draft("ImportFrom", context).text(joined(module));
    if (type(context.getChild(3)) == PythonGrammar.STAR) {
      return result.add("names", tree.draft("alias", (TerminalNode) context.getChild(3)).text("*"));
    }
    List<Draft> names = new ArrayList<>();
    for (int i = 3; i < context.getChildCount(); i++) {
      if (context.getChild(i) instanceof ParserRuleContext name) {
        names.add(alias(name));
      }
    }
    return result.addAll("names", names);
  }

  private Draft alias(ParserRuleContext context) {
    String name = joined(context.getChild(0));
    boolean renamed = context.getChildCount() > 1;
    return tree.draft("alias", context)
        .text(renamed ? name + " as " + tree.identifier(context.getChild(2)) : name);
  }

  private String joined(ParseTree names) {
    if (names instanceof TerminalNode) {
      return tree.identifier(names);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < names.getChildCount(); i++) {
      out.append(joined(names.getChild(i)));
    }
    return out.toString();
  }
}
