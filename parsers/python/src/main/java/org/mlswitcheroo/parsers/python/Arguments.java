package org.mlswitcheroo.parsers.python;

import static org.mlswitcheroo.parsers.python.TreeBuilder.type;

import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;
import org.mlswitcheroo.parsers.python.PythonGrammar.ArgumentContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.ArgumentsContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.ComprehensionContext;

/** Builds the arguments of calls and the bases of classes and checks their order. */
final class Arguments {
  private final TreeBuilder tree;
  private final Expressions expressions;

  Arguments(TreeBuilder tree, Expressions expressions) {
    this.tree = tree;
    this.expressions = expressions;
  }

  /** Adds what stands between the parentheses of a call, given the child behind the opening one. */
  void add(Draft call, ParseTree content) {
    if (content instanceof ArgumentsContext context) {
      add(call, context, "args", true);
    }
  }

  /** Adds positional arguments with the given role and keywords with theirs. */
  void add(Draft owner, ArgumentsContext context, String role, boolean generators) {
    Set<String> names = new HashSet<>();
    int positional = 0;
    int keywords = 0;
    boolean unpacked = false;
    for (ParseTree child : context.children) {
      if (!(child instanceof ArgumentContext argument)) {
        continue;
      }
      int form = form(argument);
      if (form == PythonGrammar.DOUBLE_STAR) {
        Draft keyword = tree.draft("keyword", argument);
        owner.add("keywords", keywords++, keyword.add("value", value(argument, 1)));
        unpacked = true;
      } else if (form == PythonGrammar.ASSIGN) {
        Draft keyword = keyword(argument, names);
        owner.add("keywords", keywords++, keyword.add("value", value(argument, 2)));
      } else {
        Draft value = positional(argument, form, generators && context.getChildCount() == 1);
        if (unpacked || (keywords > 0 && !value.is("Starred"))) {
          throw tree.error(
              value,
              "A positional argument follows a keyword argument.",
              "Move positional arguments to the front.");
        }
        owner.add(role, positional++, value);
      }
    }
  }

  private static int form(ArgumentContext argument) {
    int first = type(argument.getChild(0));
    return first != 0 ? first : argument.getChildCount() > 1 ? type(argument.getChild(1)) : 0;
  }

  private Draft value(ArgumentContext argument, int child) {
    return expressions.of(argument.getChild(child));
  }

  private Draft positional(ArgumentContext argument, int form, boolean alone) {
    if (form == PythonGrammar.STAR) {
      return expressions.star(argument);
    }
    Draft value = expressions.of(argument.getChild(0));
    if (form == PythonGrammar.WALRUS) {
      return expressions.walrus(argument, value, value(argument, 2));
    }
    if (argument.getChildCount() > 1) {
      if (!alone) {
        throw tree.error(
            value, "A generator among other arguments needs parentheses.", "Add parentheses.");
      }
      return expressions.displays().generator(value, (ComprehensionContext) argument.getChild(1));
    }
    return value;
  }

  private Draft keyword(ArgumentContext argument, Set<String> names) {
    Draft name = expressions.of(argument.getChild(0));
    if (!name.bare("Name")) {
      throw tree.error(
          name,
          "A keyword argument must be a name (" + argument.start.getText() + ").",
          "Maybe (==) was meant instead of (=).");
    }
    Targets.checkName(tree, name);
    if (!names.add(name.text)) {
      throw tree.error(name, "The keyword argument (" + name.text + ") is repeated.", "");
    }
    return tree.draft("keyword", argument).text(name.text);
  }
}
