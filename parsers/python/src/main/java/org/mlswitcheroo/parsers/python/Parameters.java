package org.mlswitcheroo.parsers.python;

import static org.mlswitcheroo.parsers.python.TreeBuilder.type;

import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds the parameters of functions and lambdas and checks their order. */
final class Parameters {
  private final TreeBuilder tree;

  Parameters(TreeBuilder tree) {
    this.tree = tree;
  }

  /** The node of the parameters, also when there are none. */
  Draft of(@Nullable ParserRuleContext list) {
    if (list == null) {
      return new Draft("arguments", -1, -1);
    }
    Draft result = tree.draft("arguments", list);
    boolean slash = false;
    for (ParseTree child : list.children) {
      slash |= child.getChildCount() > 0 && type(child.getChild(0)) == PythonGrammar.SLASH;
    }
    new Order(result, slash).addAll(list);
    return result;
  }

  private final class Order {
    private final Draft result;
    private final Set<String> names = new HashSet<>();
    private boolean beforeSlash;
    private boolean star;
    private boolean bareStar;
    private boolean doubleStar;
    private boolean defaults;
    private int inList;
    private int positional;
    private int keywords;

    Order(Draft result, boolean slash) {
      this.result = result;
      this.beforeSlash = slash;
    }

    void addAll(ParserRuleContext list) {
      for (ParseTree child : list.children) {
        if (child instanceof ParserRuleContext parameter) {
          if (doubleStar) {
            throw error(parameter, "A parameter follows (**).");
          }
          add(parameter);
        }
      }
      if (bareStar) {
        throw error(list, "Named parameters must follow (*).");
      }
    }

    private void add(ParserRuleContext parameter) {
      switch (type(parameter.getChild(0))) {
        case PythonGrammar.SLASH -> {
          if (!beforeSlash || star || positional == 0) {
            throw error(parameter, "The marker (/) cannot stand here.");
          }
          beforeSlash = false;
          inList = 0;
        }
        case PythonGrammar.STAR -> {
          if (star || beforeSlash) {
            throw error(parameter, "The marker (*) cannot stand here.");
          }
          star = true;
          bareStar = parameter.getChildCount() == 1;
          if (!bareStar) {
            result.add("vararg", arg(parameter, 1));
          }
        }
        case PythonGrammar.DOUBLE_STAR -> {
          if (beforeSlash || bareStar) {
            throw error(parameter, "A parameter with (**) cannot stand here.");
          }
          doubleStar = true;
          result.add("kwarg", arg(parameter, 1));
        }
        default -> plain(parameter);
      }
    }

    private void plain(ParserRuleContext parameter) {
      int count = parameter.getChildCount();
      boolean defaulted = count > 2 && type(parameter.getChild(count - 2)) == PythonGrammar.ASSIGN;
      Draft arg = arg(parameter, 0);
      if (star) {
        bareStar = false;
        result.add("kwonlyargs", keywords, arg);
      } else {
        if (defaults && !defaulted) {
          throw error(
              parameter,
              "The parameter (" + arg.text + ") without a default follows one with a default.");
        }
        defaults |= defaulted;
        result.add(beforeSlash ? "posonlyargs" : "args", inList++, arg);
      }
      if (defaulted) {
        Draft value = tree.expressions.of(parameter.getChild(count - 1));
        result.add(star ? "kw_defaults" : "defaults", star ? keywords : positional, value);
      }
      if (star) {
        keywords++;
      } else {
        positional++;
      }
    }

    private Draft arg(ParserRuleContext parameter, int nameAt) {
      TerminalNode name = (TerminalNode) parameter.getChild(nameAt);
      Draft arg = tree.draft("arg", name).text(tree.identifier(name));
      if (!names.add(arg.text)) {
        throw error(parameter, "The parameter (" + arg.text + ") is repeated.");
      }
      Targets.checkName(tree, arg);
      if (type(parameter.getChild(nameAt + 1)) == PythonGrammar.COLON) {
        Draft annotation = tree.expressions.of(parameter.getChild(nameAt + 2));
        arg.endAt(annotation.outerLast);
        arg.add("annotation", annotation);
      }
      return arg;
    }

    private SourceError error(ParserRuleContext at, String message) {
      return SourceError.syntax(tree.tokens.get(at.start.getTokenIndex()).start, message, "");
    }
  }
}
