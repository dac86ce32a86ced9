package org.mlswitcheroo.rulebuild;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact that rules may make.
 *
 * @param literals the texts of those components that the rule writes as literals
 */
record MadeFact(String type, Map<String, String> literals) {
  private static final Pattern NEW = Pattern.compile("\\bnew\\s+(\\w+)\\s*\\(");
  private static final Pattern VERB = Pattern.compile("\\brewrite\\s*\\.\\s*([a-z]\\w*)\\s*\\(");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^\\s*import\\s+([\\w.]*\\w(?:\\.\\*)?)");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern DERIVED = Pattern.compile("@(\\w+)");

  /** What the consequences of a text may make. */
  static List<MadeFact> of(String text, String file) {
    List<MadeFact> made = new ArrayList<>();
    Matcher fact = NEW.matcher(text);
    while (fact.find()) {
      made.add(inserted(fact.group(1), arguments(text, fact.end()), file));
    }
    Matcher verb = VERB.matcher(text);
    while (verb.find()) {
      made.addAll(verb(verb.group(1), arguments(text, verb.end())));
    }
    return made;
  }

  private static MadeFact inserted(String type, List<String> arguments, String file) {
    Map<String, String> literals = new HashMap<>();
    List<String> names = components(type, file);
    for (int i = 0; i < Math.min(names.size(), arguments.size()); i++) {
      literal(literals, names.get(i), arguments.get(i));
    }
    return new MadeFact(type, literals);
  }

  private static void literal(Map<String, String> literals, String name, String argument) {
    Matcher text = LITERAL.matcher(argument);
    if (text.matches()) {
      literals.put(name, text.group(1));
    } else if (argument.equals("true") || argument.equals("false")) {
      literals.put(name, argument);
    }
  }

  /** The facts of a verb that rules tell apart by their texts; the others count as given. */
  private static List<MadeFact> verb(String verb, List<String> arguments) {
    List<MadeFact> made = new ArrayList<>();
    switch (verb) {
      case "lift", "liftModule", "liftLayer" -> {
        made.add(one("Hub", "op", arguments.get(2)));
        if (!verb.equals("lift")) {
          made.add(one("HubReturns", "type", "\"module\""));
        }
      }
      case "describe" -> {
        made.add(one("HubReturns", "type", arguments.get(1).replaceAll(" .*\"", "\"")));
        made.add(one("HubLayout", "behaviour", arguments.get(2)));
        made.add(new MadeFact("AxisArg", Map.of()));
      }
      case "adapt" -> {
        Matcher derived = DERIVED.matcher(String.join(",", arguments));
        while (derived.find()) {
          made.add(new MadeFact("Hub", Map.of("op", derived.group(1))));
        }
      }
      default -> {}
    }
    return made;
  }

  private static MadeFact one(String type, String component, String argument) {
    Map<String, String> literals = new HashMap<>();
    literal(literals, component, argument);
    return new MadeFact(type, literals);
  }

  /** The arguments of a call whose bracket has just been opened. */
  private static List<String> arguments(String text, int from) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        for (i++; i < text.length() && text.charAt(i) != c; i++) {
          i += text.charAt(i) == '\\' ? 1 : 0;
        }
      } else if (depth == 0 && (c == ',' || c == ')')) {
        found.add(text.substring(start, i).strip());
        start = i + 1;
        if (c == ')') {
          break;
        }
      } else {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      }
    }
    return found;
  }

  /** The names of the components of a record; none when it is not to be found. */
  private static List<String> components(String type, String file) {
    Matcher imported = IMPORT.matcher(file);
    while (imported.find()) {
      String name = imported.group(1);
      if (name.endsWith(".*")) {
        name = name.substring(0, name.length() - 1) + type;
      } else if (!name.endsWith("." + type)) {
        continue;
      }
      try {
        RecordComponent[] parts =
            Class.forName(name, false, MadeFact.class.getClassLoader()).getRecordComponents();
        return parts == null ? List.of() : Arrays.stream(parts).map(p -> p.getName()).toList();
      } catch (ClassNotFoundException e) {
        continue;
      }
    }
    return List.of();
  }
}
