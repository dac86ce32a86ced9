package org.mlswitcheroo.core.convert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.facts.meaning.Printed;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.AddArgument;
import org.mlswitcheroo.facts.target.AddDefinition;
import org.mlswitcheroo.facts.target.AddImport;
import org.mlswitcheroo.facts.target.AliasUse;
import org.mlswitcheroo.facts.target.HelperUse;
import org.mlswitcheroo.facts.target.Mark;
import org.mlswitcheroo.semantics.FindingCatalog;

/** Finds what the printed file needs: helpers, imports, and which nodes are printed as they are. */
final class Finishing {
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.'\"])([A-Za-z_]\\w*)(?=[.(,)\\]\\s]|$)");
  private static final Pattern CALL = Pattern.compile("(?<![\\w.'\"])([A-Za-z_]\\w*)\\(");
  private static final Pattern BASE = Pattern.compile("(?m)^class \\w+\\((\\w+)\\)");
  private static final Pattern DEFINED = Pattern.compile("\\b(?:def|class) (\\w+)");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:from (\\S+) )?import (\\S+)(?: as (\\w+))?\\s*$");

  private Finishing() {}

  /** Facts that the rules of the last phases read, and the helpers that are used. */
  static List<Object> facts(SyntaxTree tree, Collection<?> facts) {
    List<Object> made = new ArrayList<>();
    PrintedNodes printed = new PrintedNodes(tree, facts);
    printed.nodes().forEach(node -> made.add(new Printed(node)));
    return made;
  }

  /** The imports and helper definitions that the target text needs. */
  static List<Object> imports(
      SyntaxTree tree,
      Collection<?> facts,
      KnowledgeTables tables,
      DialectTable dialects,
      String target) {
    Set<String> texts = new TreeSet<>(new PrintedNodes(tree, facts).texts());
    List<Object> made = new ArrayList<>();
    Set<String> helpers = new TreeSet<>();
    for (Object fact : facts) {
      if (fact instanceof HelperUse use) {
        helpers.add(use.name());
      } else if (fact instanceof AddArgument argument) {
        texts.add(argument.template().text());
      } else if (fact instanceof AliasUse use) {
        dialects.importOf(target, use.alias()).ifPresent(made::add);
      }
    }
    Deque<String> open = new ArrayDeque<>(helpers);
    while (!open.isEmpty()) {
      String body = helper(open.pop(), tables, dialects, target, made);
      for (String name : called(body)) {
        if (isHelper(name, tables, dialects, target) && helpers.add(name)) {
          open.push(name);
        }
      }
    }
    for (String text : texts) {
      Matcher m = NAME.matcher(text);
      while (m.find()) {
        dialects.importOf(target, m.group(1)).ifPresent(made::add);
      }
    }
    return basesFirst(made.stream().distinct().toList());
  }

  /** The same with the definitions that others descend from before all others. */
  private static List<Object> basesFirst(List<Object> made) {
    Set<String> bases = new TreeSet<>();
    for (Object fact : made) {
      if (fact instanceof AddDefinition definition) {
        BASE.matcher(definition.text()).results().forEach(found -> bases.add(found.group(1)));
      }
    }
    List<Object> sorted = new ArrayList<>(made);
    sorted.removeIf(fact -> fact instanceof AddDefinition d && bases.contains(d.name()));
    made.stream()
        .filter(fact -> fact instanceof AddDefinition d && bases.contains(d.name()))
        .forEach(fact -> sorted.add(0, fact));
    return sorted;
  }

  /** The names that a helper calls and does not define itself. */
  private static Set<String> called(String body) {
    Set<String> names = new TreeSet<>();
    CALL.matcher(body).results().forEach(found -> names.add(found.group(1)));
    BASE.matcher(body).results().forEach(found -> names.add(found.group(1)));
    DEFINED.matcher(body).results().forEach(found -> names.remove(found.group(1)));
    return names;
  }

  private static boolean isHelper(
      String name, KnowledgeTables tables, DialectTable dialects, String target) {
    return dialects.line(target).stream()
        .anyMatch(place -> tables.text("helpers/" + place + "/" + name + ".py").isPresent());
  }

  /** Adds the imports and the definition of a helper, and gives its text. */
  private static String helper(
      String name,
      KnowledgeTables tables,
      DialectTable dialects,
      String target,
      List<Object> made) {
    for (String place : dialects.line(target)) {
      var source = tables.text("helpers/" + place + "/" + name + ".py");
      if (source.isPresent()) {
        Matcher m = IMPORT.matcher(source.get());
        while (m.find()) {
          boolean from = m.group(1) != null;
          String alias = m.group(3) == null ? "" : m.group(3);
          made.add(
              from
                  ? new AddImport(m.group(1), m.group(2), alias)
                  : new AddImport(m.group(2), "", alias));
        }
        String body = m.replaceAll("").replaceFirst("^\\s*(\"\"\"[\\s\\S]*?\"\"\"\\s*)?", "");
        made.add(new AddDefinition(name, body.strip() + "\n"));
        return body;
      }
    }
    throw new IllegalStateException("the helper (" + name + ") is not in the knowledge base");
  }

  /** Marks carry the text of their finding. */
  static List<Object> withMessages(Collection<?> facts, FindingCatalog catalog) {
    List<Object> made = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof Mark mark) {
        List<String> values = List.of(mark.message().split("\t", -1));
        made.add(new Mark(mark.stmt(), mark.code(), catalog.message(mark.code(), values)));
      } else {
        made.add(fact);
      }
    }
    return made;
  }
}
