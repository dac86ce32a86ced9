package org.mlswitcheroo.parsers.python;

/** Why a source is refused, with the offset of the place; never leaves {@link PythonParser}. */
final class SourceError extends RuntimeException {
  static final String SYNTAX = "PY-SYNTAX";
  static final String INDENTATION = "PY-INDENTATION";
  static final String NESTING = "PY-NESTING";

  private static final long serialVersionUID = 1L;

  private final String code;
  private final int offset;
  private final String sentence;
  private final String advice;

  SourceError(String code, int offset, String message, String advice) {
    super(message, null, false, false);
    this.code = code;
    this.offset = offset;
    this.sentence = message;
    this.advice = advice;
  }

  static SourceError syntax(int offset, String message, String advice) {
    return new SourceError(SYNTAX, offset, message, advice);
  }

  String sentence() {
    return sentence;
  }

  String code() {
    return code;
  }

  /** Whether the text ended where more was needed. */
  boolean atEnd() {
    return sentence.startsWith("The block or file") || sentence.startsWith("The line");
  }

  int offset() {
    return offset;
  }

  String advice() {
    return advice;
  }
}
