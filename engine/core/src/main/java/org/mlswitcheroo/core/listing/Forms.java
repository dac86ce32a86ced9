package org.mlswitcheroo.core.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.core.kernel.TableLines;
import org.mlswitcheroo.semantics.isa.Type;
import org.mlswitcheroo.semantics.isa.run.Arithmetic;

/** How lifted kernels are written in one dialect of Python, from {@code odl/forms}. Immutable. */
public final class Forms {
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern NAME = Pattern.compile("(?m)^def (\\w+)\\(");

  private final List<String> imports = new ArrayList<>();
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> held = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> helpers;

  private Forms(List<String[]> lines, String helpers) {
    for (String[] field : lines) {
      switch (field[0]) {
        case "import" -> imports.add(field[2]);
        case "type" -> types.put(field[1], field[2]);
        case "held" -> held.put(field[1], field[2]);
        default -> texts.put(field[1], field[2]);
      }
    }
    this.helpers = functions(helpers);
  }

  /** The forms of a dialect, absent when kernels cannot be written in it. */
  public static Optional<Forms> named(String dialect) {
    String table = "forms/" + dialect;
    return TableLines.has(table)
        ? Optional.of(new Forms(TableLines.of(table), python(dialect)))
        : Optional.empty();
  }

  /** The helpers of a dialect, and those for products of matrices. */
  private static String python(String dialect) {
    return script(dialect) + "\n\n\n" + script(dialect + "_tiles");
  }

  private static String script(String name) {
    String resource = "META-INF/ml_switcheroo/forms/" + name + ".py";
    try (InputStream in = Forms.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> functions(String python) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String part : python.split("\n\n\n")) {
      Matcher name = NAME.matcher(part);
      if (name.find()) {
        found.put(name.group(1), part.strip() + "\n");
      }
    }
    return found;
  }

  /** The imports of a module. */
  public List<String> imports() {
    return List.copyOf(imports);
  }

  /** The functions that texts may call, by name, in order. */
  Map<String, String> helpers() {
    return helpers;
  }

  /** The type whose arithmetic is used for a type. */
  Type held(Type type) {
    String name = held.get(key(type));
    return name == null ? type : Type.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** A type as it is written where values are made. */
  public String type(Type type) {
    return kind(held(type));
  }

  private String kind(Type type) {
    return types.getOrDefault(key(type), types.getOrDefault("u32", ""));
  }

  private static String key(Type type) {
    return switch (type) {
      case MASK -> "pred";
      case ADDR, LABEL -> "u64";
      case B32, H2, MIX, ADDR32, SR, ANY -> "u32";
      case H1 -> "f16";
      default -> type.name().toLowerCase(Locale.ROOT);
    };
  }

  /** A type in words that are no dialect's, such as {@code uint32}. */
  static String name(Type type) {
    String key = key(type);
    String stem =
        key.startsWith("u")
            ? "uint"
            : key.startsWith("s") ? "int" : key.startsWith("f") ? "float" : "bool";
    return stem + (stem.equals("bool") ? "" : type.bits());
  }

  /** The key of the text for a type, or of one for all; absent when there is none. */
  Optional<String> find(String key, Type... of) {
    StringBuilder name = new StringBuilder(key);
    for (Type type : of) {
      name.append('.').append(key(type));
    }
    for (int end = name.length(); end >= key.length(); end = name.lastIndexOf(".", end - 1)) {
      String shorter = name.substring(0, end);
      if (texts.containsKey(shorter)) {
        return Optional.of(shorter);
      }
    }
    return Optional.empty();
  }

  /** A text with the words in braces replaced, empty when there is none. */
  public String fill(String key, String... pairs) {
    return fill(key, Type.U32, pairs);
  }

  /** A text about a type. */
  public String fill(String key, Type type, String... pairs) {
    Map<String, String> words = new HashMap<>();
    words.put("T", type(type));
    words.put("kind", kind(type));
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return HOLE.matcher(texts.getOrDefault(key, ""))
        .replaceAll(m -> Matcher.quoteReplacement(words.getOrDefault(m.group(1), m.group())));
  }

  /** An expression by its form. */
  Py expression(String key, Type type, String... pairs) {
    String text = fill(key, type, pairs);
    int depth = 0;
    boolean atom = !text.startsWith("~") && !text.startsWith("-");
    for (char c : text.toCharArray()) {
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      atom &= depth > 0 || c != ' ';
    }
    return atom ? Py.atom(text, type) : Py.sum(text, type);
  }

  /** A number: inside an operator it needs no type. */
  Py number(Type type, long bits) {
    String text = text(type, bits);
    String typed = type == Type.PRED || type == Type.MASK ? text : typed(type, text);
    Optional<String> own = find("number", type);
    String plain = own.map(key -> fill(key, type, "v", text)).orElse(text);
    return new Py(plain, type, true, Optional.of(bits), typed);
  }

  /** A value of Python as one of a type. */
  String typed(Type type, String text) {
    return fill(find("typed", type).orElse("typed"), type, "v", text);
  }

  private String text(Type type, long bits) {
    if (type == Type.PRED || type == Type.MASK) {
      return fill((bits & 1) == 1 ? "true" : "false");
    }
    if (!type.isFloat()) {
      Type as = held(type);
      long value = as == type ? bits : Arithmetic.cut(as, bits);
      return as == Type.U64 ? Long.toUnsignedString(value) : Long.toString(value);
    }
    double real = Arithmetic.real(type, bits);
    if (Double.isNaN(real)) {
      return fill("nan");
    }
    if (Double.isInfinite(real)) {
      return (real > 0 ? "" : "-") + fill("inf");
    }
    String text = type == Type.F32 ? Float.toString((float) real) : Double.toString(real);
    return text.replace("E", "e");
  }
}
