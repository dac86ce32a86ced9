package org.mlswitcheroo.semantics.lexical;

import java.util.HashMap;
import java.util.Map;

/** The classes of Python's abstract grammar that the analysis tells apart. */
enum Kind {
  MODULE("Module", Group.OTHER),
  FUNCTION("FunctionDef", Group.STATEMENT),
  ASYNC_FUNCTION("AsyncFunctionDef", Group.STATEMENT),
  CLASS("ClassDef", Group.STATEMENT),
  RETURN("Return", Group.STATEMENT),
  DELETE("Delete", Group.STATEMENT),
  ASSIGN("Assign", Group.STATEMENT),
  AUG_ASSIGN("AugAssign", Group.STATEMENT),
  ANN_ASSIGN("AnnAssign", Group.STATEMENT),
  TYPE_ALIAS("TypeAlias", Group.STATEMENT),
  FOR("For", Group.STATEMENT),
  ASYNC_FOR("AsyncFor", Group.STATEMENT),
  WHILE("While", Group.STATEMENT),
  IF("If", Group.STATEMENT),
  WITH("With", Group.STATEMENT),
  ASYNC_WITH("AsyncWith", Group.STATEMENT),
  MATCH("Match", Group.STATEMENT),
  RAISE("Raise", Group.STATEMENT),
  TRY("Try", Group.STATEMENT),
  TRY_STAR("TryStar", Group.STATEMENT),
  ASSERT("Assert", Group.STATEMENT),
  IMPORT("Import", Group.STATEMENT),
  IMPORT_FROM("ImportFrom", Group.STATEMENT),
  GLOBAL("Global", Group.STATEMENT),
  NONLOCAL("Nonlocal", Group.STATEMENT),
  EXPR("Expr", Group.STATEMENT),
  PASS("Pass", Group.STATEMENT),
  BREAK("Break", Group.STATEMENT),
  CONTINUE("Continue", Group.STATEMENT),
  BOOL_OP("BoolOp", Group.EXPRESSION),
  NAMED_EXPR("NamedExpr", Group.EXPRESSION),
  BIN_OP("BinOp", Group.EXPRESSION),
  UNARY_OP("UnaryOp", Group.EXPRESSION),
  LAMBDA("Lambda", Group.EXPRESSION),
  IF_EXP("IfExp", Group.EXPRESSION),
  DICT("Dict", Group.EXPRESSION),
  SET("Set", Group.EXPRESSION),
  LIST_COMP("ListComp", Group.EXPRESSION),
  SET_COMP("SetComp", Group.EXPRESSION),
  DICT_COMP("DictComp", Group.EXPRESSION),
  GENERATOR_EXP("GeneratorExp", Group.EXPRESSION),
  AWAIT("Await", Group.EXPRESSION),
  YIELD("Yield", Group.EXPRESSION),
  YIELD_FROM("YieldFrom", Group.EXPRESSION),
  COMPARE("Compare", Group.EXPRESSION),
  CALL("Call", Group.EXPRESSION),
  FORMATTED_VALUE("FormattedValue", Group.EXPRESSION),
  INTERPOLATION("Interpolation", Group.EXPRESSION),
  JOINED_STR("JoinedStr", Group.EXPRESSION),
  TEMPLATE_STR("TemplateStr", Group.EXPRESSION),
  CONSTANT("Constant", Group.EXPRESSION),
  ATTRIBUTE("Attribute", Group.EXPRESSION),
  SUBSCRIPT("Subscript", Group.EXPRESSION),
  STARRED("Starred", Group.EXPRESSION),
  NAME("Name", Group.EXPRESSION),
  LIST("List", Group.EXPRESSION),
  TUPLE("Tuple", Group.EXPRESSION),
  SLICE("Slice", Group.EXPRESSION),
  COMPREHENSION("comprehension", Group.OTHER),
  EXCEPT_HANDLER("ExceptHandler", Group.OTHER),
  ARGUMENTS("arguments", Group.OTHER),
  ARG("arg", Group.OTHER),
  KEYWORD("keyword", Group.OTHER),
  ALIAS("alias", Group.OTHER),
  WITH_ITEM("withitem", Group.OTHER),
  MATCH_CASE("match_case", Group.OTHER),
  MATCH_AS("MatchAs", Group.OTHER),
  MATCH_STAR("MatchStar", Group.OTHER),
  MATCH_MAPPING("MatchMapping", Group.OTHER),
  MATCH_OTHER("MatchValue", Group.OTHER),
  TYPE_VAR("TypeVar", Group.OTHER),
  PARAM_SPEC("ParamSpec", Group.OTHER),
  TYPE_VAR_TUPLE("TypeVarTuple", Group.OTHER);

  private enum Group {
    STATEMENT,
    EXPRESSION,
    OTHER
  }

  private static final Map<String, Kind> BY_NAME = new HashMap<>();

  static {
    for (Kind kind : values()) {
      BY_NAME.put(kind.name, kind);
    }
  }

  private final String name;
  private final Group group;

  Kind(String name, Group group) {
    this.name = name;
    this.group = group;
  }

  /** The kind of a node; {@link #MATCH_OTHER} for the patterns that bind nothing themselves. */
  static Kind of(String name) {
    return BY_NAME.getOrDefault(name, MATCH_OTHER);
  }

  boolean isStatement() {
    return group == Group.STATEMENT;
  }

  boolean isExpression() {
    return group == Group.EXPRESSION;
  }

  boolean isFunction() {
    return this == FUNCTION || this == ASYNC_FUNCTION;
  }

  boolean isComprehension() {
    return this == LIST_COMP || this == SET_COMP || this == DICT_COMP || this == GENERATOR_EXP;
  }

  boolean isSequence() {
    return this == TUPLE || this == LIST;
  }
}
