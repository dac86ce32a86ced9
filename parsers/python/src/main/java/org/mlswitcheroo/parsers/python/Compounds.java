package org.mlswitcheroo.parsers.python;

import static org.mlswitcheroo.parsers.python.TreeBuilder.at;
import static org.mlswitcheroo.parsers.python.TreeBuilder.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.mlswitcheroo.parsers.python.PythonGrammar.AsyncStatementContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.BlockContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.ClassDefinitionContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.DecoratedContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.ForStatementContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.FunctionDefinitionContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.HandlerContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.IfStatementContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.MatchStatementContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.StatementContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.TryStatementContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.TypeParameterContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.TypeParametersContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.WhileStatementContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.WithItemContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.WithStatementContext;

/** Builds statements with blocks; their last token is the last one of their last block. */
final class Compounds {
  private final TreeBuilder tree;
  private final Statements statements;

  Compounds(TreeBuilder tree, Statements statements) {
    this.tree = tree;
    this.statements = statements;
  }

  Draft of(ParserRuleContext context) {
    if (context instanceof IfStatementContext c) {
      return conditional(c);
    } else if (context instanceof ForStatementContext c) {
      return loop(c, "For");
    } else if (context instanceof WhileStatementContext c) {
      return whileLoop(c);
    } else if (context instanceof TryStatementContext c) {
      return trying(c);
    } else if (context instanceof WithStatementContext c) {
      return with(c, "With");
    } else if (context instanceof FunctionDefinitionContext c) {
      return function(tree.draft("FunctionDef", c), c);
    } else if (context instanceof ClassDefinitionContext c) {
      return classDefinition(tree.draft("ClassDef", c), c);
    } else if (context instanceof DecoratedContext c) {
      return decorated(c);
    } else if (context instanceof AsyncStatementContext c) {
      return async(c);
    }
    return tree.patterns.match((MatchStatementContext) context);
  }

  /** Adds the statements of a block and moves the end of the owner to the last of them. */
  void block(Draft owner, ParseTree context, String role) {
    BlockContext block = (BlockContext) context;
    int index = 0;
    if (block.getChild(0) instanceof PythonGrammar.SimpleStatementsContext line) {
      statements.addLine(line, owner, role, index);
      owner.endAt(line.stop.getTokenIndex());
      return;
    }
    for (ParseTree child : block.children) {
      if (child instanceof StatementContext statement) {
        index = statements.add(statement, owner, role, index);
        boolean line = statement.getChild(0) instanceof PythonGrammar.SimpleStatementsContext;
        int last = statement.stop.getTokenIndex();
        owner.endAt(line ? last : owner.children.get(owner.children.size() - 1).last);
      }
    }
  }

  private Draft conditional(IfStatementContext context) {
    Draft first = tree.draft("If", context);
    List<Draft> chain = new ArrayList<>();
    chain.add(first);
    first.add("test", tree.expressions.of(context.getChild(1)));
    block(first, context.getChild(3), "body");
    Draft last = first;
    for (int i = 4; i < context.getChildCount(); i++) {
      ParserRuleContext clause = (ParserRuleContext) context.getChild(i);
      if (clause instanceof PythonGrammar.ElifClauseContext) {
        Draft next = tree.draft("If", clause);
        next.add("test", tree.expressions.of(clause.getChild(1)));
        block(next, clause.getChild(3), "body");
        last.add("orelse", next);
        chain.add(next);
        last = next;
      } else {
        block(last, clause.getChild(2), "orelse");
      }
    }
    chain.forEach(node -> node.endAt(chain.get(chain.size() - 1).last));
    return first;
  }

  private Draft loop(ForStatementContext context, String kind) {
    Draft result = tree.draft(kind, context);
    Draft target = tree.expressions.of(context.getChild(1));
    Targets.checkAssigned(tree, target);
    result.add("target", target).add("iter", tree.expressions.of(context.getChild(3)));
    block(result, context.getChild(5), "body");
    return orelse(result, context.getChild(6));
  }

  private Draft whileLoop(WhileStatementContext context) {
    Draft result = tree.draft("While", context);
    result.add("test", tree.expressions.of(context.getChild(1)));
    block(result, context.getChild(3), "body");
    return orelse(result, context.getChild(4));
  }

  private Draft orelse(Draft result, ParseTree clause) {
    if (clause != null) {
      block(result, clause.getChild(2), "orelse");
    }
    return result;
  }

  private Draft trying(TryStatementContext context) {
    int handlers = 0;
    int starred = 0;
    for (ParseTree child : context.children) {
      if (child instanceof HandlerContext) {
        handlers++;
        starred += type(child.getChild(1)) == PythonGrammar.STAR ? 1 : 0;
        if (starred > 0 && starred < handlers) {
          throw tree.error(child.getChild(0), "One statement has both (except) and (except*).", "");
        }
      }
    }
    Draft result = tree.draft(starred > 0 ? "TryStar" : "Try", context);
    block(result, context.getChild(2), "body");
    int index = 0;
    for (int i = 3; i < context.getChildCount(); i++) {
      ParseTree clause = context.getChild(i);
      if (clause instanceof HandlerContext handler) {
        Draft built = handler(handler);
        if (++index < handlers && (built.children.get(0).role.equals("body"))) {
          throw tree.error(built, "An (except) without a type must be the last one.", "");
        }
        result.add("handlers", index - 1, built);
        result.endAt(built.last);
      } else {
        boolean last = clause instanceof PythonGrammar.FinallyClauseContext;
        block(result, clause.getChild(2), last ? "finalbody" : "orelse");
      }
    }
    return result;
  }

  private Draft handler(HandlerContext context) {
    Draft result = tree.draft("ExceptHandler", context);
    int colon = context.getChildCount() - 2;
    int first = type(context.getChild(1)) == PythonGrammar.STAR ? 2 : 1;
    boolean renamed = type(context.getChild(colon - 2)) == PythonGrammar.AS;
    int end = renamed ? colon - 2 : colon;
    if (first == 2 && end == first) {
      throw tree.error(result, "The clause (except*) needs a type.", "");
    }
    if (end > first) {
      Draft type = tree.expressions.of(context.getChild(first));
      if (end > first + 1) {
        if (renamed) {
          throw tree.error(type, "Several exception types need parentheses before (as).", "");
        }
        int last = ((ParserRuleContext) context.getChild(end - 1)).stop.getTokenIndex();
        Draft tuple = new Draft("Tuple", type.outerFirst, last).add("elts", type);
        for (int i = first + 2; i < end; i += 2) {
          tuple.add("elts", tuple.children.size(), tree.expressions.of(context.getChild(i)));
        }
        type = tuple;
      }
      result.add("type", type);
    }
    if (renamed) {
      result.text(tree.identifier(context.getChild(colon - 1)));
    }
    block(result, context.getChild(colon + 1), "body");
    return result;
  }

  private Draft with(WithStatementContext context, String kind) {
    Draft result = tree.draft(kind, context);
    int index = 0;
    for (ParseTree child : context.children) {
      if (child instanceof WithItemContext item) {
        Draft built = tree.draft("withitem", item);
        built.add("context_expr", tree.expressions.of(item.getChild(0)));
        if (item.getChildCount() > 1) {
          Draft target = tree.expressions.of(item.getChild(2));
          Targets.checkAssigned(tree, target);
          built.add("optional_vars", target);
        }
        result.add("items", index++, built);
      }
    }
    block(result, context.getChild(context.getChildCount() - 1), "body");
    return result;
  }

  private Draft function(Draft result, FunctionDefinitionContext context) {
    result.text(tree.identifier(context.getChild(1)));
    boolean seen = false;
    for (ParseTree child : context.children) {
      if (child instanceof TypeParametersContext types) {
        typeParameters(result, types);
      } else if (type(child) == PythonGrammar.CLOSE_PAREN && !seen) {
        result.add("args", tree.parameters.of(null));
      } else if (child instanceof PythonGrammar.ParametersContext parameters) {
        result.add("args", tree.parameters.of(parameters));
        seen = true;
      } else if (child instanceof PythonGrammar.ExpressionContext) {
        result.add("returns", tree.expressions.of(child));
      }
    }
    block(result, context.getChild(context.getChildCount() - 1), "body");
    return result;
  }

  private Draft classDefinition(Draft result, ClassDefinitionContext context) {
    result.text(tree.identifier(context.getChild(1)));
    for (ParseTree child : context.children) {
      if (child instanceof TypeParametersContext types) {
        typeParameters(result, types);
      } else if (child instanceof PythonGrammar.ArgumentsContext arguments) {
        tree.expressions.arguments().add(result, arguments, "bases", false);
      }
    }
    block(result, context.getChild(context.getChildCount() - 1), "body");
    return result;
  }

  private Draft decorated(DecoratedContext context) {
    boolean async = false;
    for (ParseTree child : context.children) {
      async |= type(child) == PythonGrammar.ASYNC;
    }
    ParseTree definition = context.getChild(context.getChildCount() - 1);
    boolean function = definition instanceof FunctionDefinitionContext;
    String kind = !function ? "ClassDef" : async ? "AsyncFunctionDef" : "FunctionDef";
    Draft result = tree.draft(kind, context);
    int index = 0;
    for (ParseTree child : context.children) {
      if (child instanceof PythonGrammar.DecoratorContext decorator) {
        result.add("decorator_list", index++, tree.expressions.of(decorator.getChild(1)));
      }
    }
    return function
        ? function(result, (FunctionDefinitionContext) definition)
        : classDefinition(result, (ClassDefinitionContext) definition);
  }

  private Draft async(AsyncStatementContext context) {
    ParseTree statement = context.getChild(1);
    Draft result;
    if (statement instanceof ForStatementContext loop) {
      result = loop(loop, "AsyncFor");
    } else if (statement instanceof WithStatementContext with) {
      result = with(with, "AsyncWith");
    } else {
      result =
          function(tree.draft("AsyncFunctionDef", context), (FunctionDefinitionContext) statement);
    }
    result.startAt(at(context.getChild(0)));
    return result;
  }

  void typeParameters(Draft owner, TypeParametersContext context) {
    Set<String> names = new HashSet<>();
    boolean defaults = false;
    int index = 0;
    for (ParseTree child : context.children) {
      if (child instanceof TypeParameterContext parameter) {
        Draft built = typeParameter(parameter);
        boolean defaulted =
            built.children.stream().anyMatch(part -> part.role.equals("default_value"));
        if (!names.add(built.text)) {
          throw tree.error(built, "The type parameter (" + built.text + ") is repeated.", "");
        }
        if (defaults && !defaulted) {
          throw tree.error(
              built, "A type parameter without a default follows one with a default.", "");
        }
        defaults |= defaulted;
        owner.add("type_params", index++, built);
      }
    }
  }

  private Draft typeParameter(TypeParameterContext context) {
    int star = type(context.getChild(0));
    boolean starred = star == PythonGrammar.STAR || star == PythonGrammar.DOUBLE_STAR;
    String kind = !starred ? "TypeVar" : star == PythonGrammar.STAR ? "TypeVarTuple" : "ParamSpec";
    Draft result = tree.draft(kind, context);
    int name = starred ? 1 : 0;
    result.text(tree.identifier(context.getChild(name)));
    for (int i = name + 1; i < context.getChildCount(); i += 2) {
      Draft part = tree.expressions.of(context.getChild(i + 1));
      boolean bound = type(context.getChild(i)) == PythonGrammar.COLON;
      if ((bound && starred) || (part.is("Starred") && star != PythonGrammar.STAR)) {
        throw tree.error(part, "The type parameter cannot have this bound or default.", "");
      }
      result.add(bound ? "bound" : "default_value", part);
    }
    return result;
  }
}
