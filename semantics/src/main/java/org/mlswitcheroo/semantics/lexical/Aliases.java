package org.mlswitcheroo.semantics.lexical;

/** What the {@code alias} nodes of imports bind. */
final class Aliases {
  private static final String AS = " as ";

  private Aliases() {}

  static boolean isStar(Shape shape, int alias) {
    return shape.text(alias).equals("*");
  }

  static boolean isFrom(Shape shape, int alias) {
    return shape.kind(shape.parent(alias)) == Kind.IMPORT_FROM;
  }

  static boolean isRenamed(Shape shape, int alias) {
    return shape.text(alias).contains(AS);
  }

  /** The name that is bound: {@code torch} for {@code import torch.nn}. */
  static String bound(Shape shape, int alias) {
    String text = shape.text(alias);
    int as = text.indexOf(AS);
    if (as >= 0) {
      return text.substring(as + AS.length());
    }
    return isFrom(shape, alias) ? text : root(text);
  }

  /** The dotted path of what is bound: {@code torch} for {@code import torch.nn}. */
  static String path(Shape shape, int alias) {
    String text = shape.text(alias);
    int as = text.indexOf(AS);
    String name = as >= 0 ? text.substring(0, as) : text;
    if (!isFrom(shape, alias)) {
      return as >= 0 ? name : root(name);
    }
    String module = shape.text(shape.parent(alias));
    return module.endsWith(".") ? module.concat(name) : module.concat(".").concat(name);
  }

  /** The dotted path of a name that an alias binds; of a star import, which binds any name. */
  static String pathOf(Shape shape, int alias, String name) {
    String path = path(shape, alias);
    return isStar(shape, alias) ? path.substring(0, path.length() - 1).concat(name) : path;
  }

  private static String root(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }
}
