package org.mlswitcheroo.rulebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Says when a hand-written rule could fire at all, so that a file does not load those that cannot.
 * A row has the rule, its package and its needs; each need has what can meet it: another rule, a
 * package ({@code @}) that is there, or a word ({@code =}) of the file. What is not understood
 * counts as met: a rule too many costs time only.
 */
final class RuleNeeds {
  /** Facts that the code of the tool makes as well as rules do; a test compares. */
  static final Set<String> GIVEN =
      Set.of(
          "AddArgument",
          "Ambiguous",
          "BuildsInside",
          "Calls",
          "FactoryParam",
          "Flows",
          "HelperUse",
          "HubArg",
          "HubCount",
          "HubDefault",
          "HubExtra",
          "HubGiven",
          "HubOpen",
          "HubSimple",
          "HubText",
          "Inner",
          "Insert",
          "Mark",
          "Remove",
          "Rename",
          "Replace",
          "Report",
          "Unconverted",
          "Val",
          "Want");

  /**
   * Components that are names in the file, or end in one: those of the lexical pass, and the
   * interface of a use, by which the packages of operations are chosen as well.
   */
  private static final Set<String> NAMES =
      Set.of(
          "ApiUse.fqn",
          "Arg.kw",
          "Attribute.attr",
          "ClassDef.name",
          "Fqn.path",
          "Function.name",
          "Name.name",
          "Param.name",
          "SelfAttr.attr");

  private static final int MANY = 40;
  private static final Pattern EQUAL =
      Pattern.compile("(?:\\$\\w+\\s*:\\s*)?(\\w+)\\s*==\\s*(?:\"([^\"\\\\]*)\"|(true|false))");
  private static final Pattern IN =
      Pattern.compile("(?:\\$\\w+\\s*:\\s*)?(\\w+)\\s+in\\s*\\(([^)]*)\\)", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
  private static final Pattern LAST_WORD = Pattern.compile("\\w+(?=\\W*$)");

  /** A rule that somebody wrote, with what meets each of its needs. */
  private record Written(String pkg, String name, List<Set<String>> needs) {}

  /** What makes a fact. */
  private record Maker(String token, MadeFact fact) {}

  private final Map<String, Set<Maker>> makers = new HashMap<>();

  private RuleNeeds() {}

  /** The table: one line for each rule that not every file can fire. */
  static String table(Collection<RuleFile> files) {
    RuleNeeds all = new RuleNeeds();
    List<RuleShape> written = new ArrayList<>();
    for (RuleFile file : files) {
      if (file.generated()) {
        all.add("@" + file.pkg(), MadeFact.of(file.text(), file.text()));
      } else {
        shapes(file).forEach(written::add);
      }
    }
    written.forEach(
        rule -> all.add(rule.name(), MadeFact.of(rule.consequence(), rule.file().text())));
    return text(written.stream().map(all::written).toList());
  }

  private static List<RuleShape> shapes(RuleFile file) {
    try {
      PackageDescr parsed = new DrlParser(LanguageLevelOption.DRL6).parse(false, file.text());
      return parsed == null
          ? List.of()
          : parsed.getRules().stream().map(rule -> RuleShape.of(file, (RuleDescr) rule)).toList();
    } catch (DroolsParserException e) {
      throw new IllegalStateException("the rules (" + file.name() + ") were read before", e);
    }
  }

  private void add(String token, List<MadeFact> facts) {
    facts.forEach(
        fact ->
            makers
                .computeIfAbsent(fact.type(), k -> new LinkedHashSet<>())
                .add(new Maker(token, fact)));
  }

  private Written written(RuleShape rule) {
    List<Set<String>> needs = new ArrayList<>();
    for (RuleShape.Shape pattern : rule.patterns()) {
      Set<String> met = pattern.needed() ? met(pattern) : Set.of();
      if (pattern.needed() && !met.contains("")) {
        needs.add(met);
      }
    }
    return new Written(rule.file().pkg(), rule.name(), needs);
  }

  /** What can meet a pattern; an empty text among it when every file may. */
  private Set<String> met(RuleShape.Shape pattern) {
    Map<String, Set<String>> wanted = literals(pattern.constraints());
    Set<String> met = new LinkedHashSet<>();
    wanted.forEach(
        (component, texts) -> {
          if (NAMES.contains(pattern.type() + "." + component) && met.isEmpty()) {
            texts.forEach(text -> met.add(word(text)));
          }
        });
    Set<Maker> known = makers.get(pattern.type());
    if (!met.isEmpty()) {
      return met;
    }
    if (known == null || GIVEN.contains(pattern.type())) {
      return Set.of("");
    }
    known.stream().filter(maker -> fits(maker.fact, wanted)).forEach(m -> met.add(m.token));
    return met.stream().filter(token -> token.startsWith("@")).count() > MANY ? Set.of("") : met;
  }

  private static String word(String text) {
    Matcher last = LAST_WORD.matcher(text);
    return last.find() ? "=" + last.group() : "";
  }

  private static boolean fits(MadeFact fact, Map<String, Set<String>> wanted) {
    return wanted.entrySet().stream()
        .allMatch(
            each -> {
              String literal = fact.literals().get(each.getKey());
              return literal == null || each.getValue().contains(literal);
            });
  }

  /** The texts that components are compared with. */
  private static Map<String, Set<String>> literals(List<String> constraints) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (String constraint : constraints) {
      Matcher equal = EQUAL.matcher(constraint.strip());
      Matcher in = IN.matcher(constraint.strip());
      if (equal.matches()) {
        String text = equal.group(2) == null ? equal.group(3) : equal.group(2);
        found.put(equal.group(1), Set.of(text));
      } else if (in.matches()) {
        found.put(
            in.group(1),
            TEXT.matcher(in.group(2)).results().map(m -> m.group(1)).collect(Collectors.toSet()));
      }
    }
    return found;
  }

  /** Without the rules that every file may fire, and needs that such a rule meets. */
  private static String text(List<Written> rules) {
    Set<String> always = new LinkedHashSet<>();
    for (int before = -1; before < always.size(); ) {
      before = always.size();
      for (Written rule : rules) {
        if (rule.needs.stream().allMatch(met -> met.stream().anyMatch(always::contains))) {
          always.add(rule.name);
        }
      }
    }
    StringBuilder text = new StringBuilder();
    for (Written rule : rules) {
      if (!always.contains(rule.name)) {
        text.append(rule.name).append('\t').append(rule.pkg);
        rule.needs.stream()
            .filter(met -> met.stream().noneMatch(always::contains))
            .forEach(met -> text.append('\t').append(String.join(" ", met)));
        text.append('\n');
      }
    }
    return text.toString();
  }
}
