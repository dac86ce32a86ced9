package org.mlswitcheroo.parsers.python;

import static org.mlswitcheroo.parsers.python.TreeBuilder.type;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.mlswitcheroo.parsers.python.PythonGrammar.AtomContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.ComprehensionContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.ComprehensionForContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.EntryContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.SliceContext;
import org.mlswitcheroo.parsers.python.PythonGrammar.SlicesContext;

/** Builds names, literals, everything in brackets, comprehensions and slices. */
final class Displays {
  private final TreeBuilder tree;
  private final Expressions expressions;

  Displays(TreeBuilder tree, Expressions expressions) {
    this.tree = tree;
    this.expressions = expressions;
  }

  Draft atom(AtomContext context) {
    ParseTree first = context.getChild(0);
    return switch (type(first)) {
      case PythonGrammar.NAME -> expressions.name((TerminalNode) first);
      case PythonGrammar.STRING -> tree.strings.of(context);
      case PythonGrammar.OPEN_PAREN -> group(context);
      case PythonGrammar.OPEN_BRACKET -> list(context);
      case PythonGrammar.OPEN_BRACE -> braces(context);
      default -> tree.draft("Constant", context).text(first.getText());
    };
  }

  private Draft group(AtomContext context) {
    int count = context.getChildCount();
    if (count == 2) {
      return tree.draft("Tuple", context);
    }
    ParseTree content = context.getChild(1);
    Draft first = expressions.of(content);
    ParseTree open = context.getChild(0);
    ParseTree close = context.getChild(count - 1);
    if (count == 3) {
      if (first.is("Starred")) {
        throw tree.error(first, "A starred expression (*) cannot stand alone.", "Add a comma.");
      }
      return expressions.parenthesised(first, open, close);
    }
    if (context.getChild(2) instanceof ComprehensionContext loops) {
      return expressions.parenthesised(generator(first, loops), open, close);
    }
    return expressions.elements(tree.draft("Tuple", context), context.children, first);
  }

  /** A generator without its parentheses. */
  Draft generator(Draft element, ComprehensionContext loops) {
    int last = loops.stop.getTokenIndex();
    return comprehend(new Draft("GeneratorExp", element.outerFirst, last), element, loops);
  }

  private Draft comprehend(Draft result, Draft element, ComprehensionContext loops) {
    if (element.is("Starred")) {
      throw tree.error(element, "A comprehension cannot unpack its element (*).", "");
    }
    result.add("elt", element);
    return loops(result, loops);
  }

  private Draft loops(Draft result, ComprehensionContext loops) {
    for (int i = 0; i < loops.getChildCount(); i++) {
      result.add("generators", i, loop((ComprehensionForContext) loops.getChild(i)));
    }
    return result;
  }

  private Draft loop(ComprehensionForContext context) {
    Draft loop = tree.draft("comprehension", context);
    boolean async = type(context.getChild(0)) == PythonGrammar.ASYNC;
    int at = async ? 2 : 1;
    Draft target = expressions.of(context.getChild(at));
    Targets.checkAssigned(tree, target);
    loop.text(async ? "async" : "").add("target", target);
    loop.add("iter", expressions.of(context.getChild(at + 2)));
    int index = 0;
    for (int i = at + 4; i < context.getChildCount(); i += 2) {
      loop.add("ifs", index++, expressions.of(context.getChild(i)));
    }
    return loop;
  }

  private Draft list(AtomContext context) {
    if (context.getChildCount() == 2) {
      return tree.draft("List", context);
    }
    Draft first = expressions.of(context.getChild(1));
    if (context.getChild(2) instanceof ComprehensionContext loops) {
      return comprehend(tree.draft("ListComp", context), first, loops);
    }
    return expressions.elements(tree.draft("List", context), context.children, first);
  }

  private Draft braces(AtomContext context) {
    if (context.getChildCount() == 2) {
      return tree.draft("Dict", context);
    }
    EntryContext first = (EntryContext) context.getChild(1);
    boolean unpacks = type(first.getChild(0)) == PythonGrammar.DOUBLE_STAR;
    boolean dict = unpacks || first.getChildCount() > 1;
    if (context.getChild(2) instanceof ComprehensionContext loops) {
      if (unpacks) {
        throw tree.error(first.getChild(0), "A dict comprehension cannot unpack (**).", "");
      }
      if (!dict) {
        Draft element = expressions.of(first.getChild(0));
        return comprehend(tree.draft("SetComp", context), element, loops);
      }
      Draft result = tree.draft("DictComp", context);
      return loops(entry(result, first, 0, "key", "value"), loops);
    }
    Draft result = tree.draft(dict ? "Dict" : "Set", context);
    int index = 0;
    for (int i = 1; i < context.getChildCount(); i += 2) {
      if (context.getChild(i) instanceof EntryContext entry) {
        boolean pair = entry.getChildCount() > 1;
        if (pair != dict) {
          throw SourceError.syntax(
              tree.tokens.get(entry.start.getTokenIndex()).start,
              "Entries of a dict and of a set are mixed (" + entry.start.getText() + ").",
              "");
        }
        if (dict) {
          entry(result, entry, index++, "keys", "values");
        } else {
          result.add("elts", index++, expressions.of(entry.getChild(0)));
        }
      }
    }
    return result;
  }

  private Draft entry(Draft dict, EntryContext entry, int index, String keys, String values) {
    if (type(entry.getChild(0)) == PythonGrammar.DOUBLE_STAR) {
      Draft value = expressions.of(entry.getChild(1));
      if (value.bare("Compare") || value.bare("BoolOp")) {
        throw tree.error(value, "The operand of (**) needs parentheses.", "");
      }
      return dict.add(values, index, value);
    }
    Draft key = plain(expressions.of(entry.getChild(0)), "key");
    return dict.add(keys, index, key).add(values, index, expressions.of(entry.getChild(2)));
  }

  Draft slices(SlicesContext context) {
    Draft first = slice((SliceContext) context.getChild(0));
    if (context.getChildCount() == 1 && !first.is("Starred")) {
      return first;
    }
    Draft tuple = tree.draft("Tuple", context).add("elts", 0, first);
    int index = 1;
    for (int i = 2; i < context.getChildCount(); i += 2) {
      tuple.add("elts", index++, slice((SliceContext) context.getChild(i)));
    }
    return tuple;
  }

  private Draft slice(SliceContext context) {
    ParseTree first = context.getChild(0);
    if (context.getChildCount() == 1 && first instanceof ParserRuleContext) {
      return expressions.of(first);
    }
    Draft slice = tree.draft("Slice", context);
    int colons = 0;
    for (ParseTree child : context.children) {
      if (child instanceof TerminalNode) {
        colons++;
      } else {
        Draft part = expressions.of(child);
        if (colons == 0) {
          plain(part, "slice");
        }
        slice.add(colons == 0 ? "lower" : colons == 1 ? "upper" : "step", part);
      }
    }
    return slice;
  }

  private Draft plain(Draft part, String place) {
    if (part.bare("NamedExpr") || part.is("Starred")) {
      throw tree.error(part, "The " + place + " cannot be assigned or starred here.", "");
    }
    return part;
  }
}
