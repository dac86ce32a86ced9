package org.mlswitcheroo.parsers.python;

import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/** A token as the grammar sees it; offsets are into the whole text, {@code end} is exclusive. */
final class LexToken implements Token {
  private final String source;
  private final int index;
  private final int line;
  private final int column;
  private int type;
  private String text = "";

  final int start;
  final int end;

  /** The replacement fields of an f-string or t-string, null for every other token. */
  @Nullable List<FormatPiece> pieces;

  LexToken(String source, int type, int index, int start, int end, int line, int column) {
    this.source = source;
    this.type = type;
    this.index = index;
    this.start = start;
    this.end = end;
    this.line = line;
    this.column = column;
  }

  void retype(int newType) {
    type = newType;
  }

  @Override
  public String getText() {
    if (text.isEmpty() && end > start) {
      text = source.substring(start, end);
    }
    return text;
  }

  @Override
  public int getType() {
    return type;
  }

  @Override
  public int getLine() {
    return line;
  }

  /** 1-based, in code points. */
  @Override
  public int getCharPositionInLine() {
    return column;
  }

  @Override
  public int getChannel() {
    return DEFAULT_CHANNEL;
  }

  @Override
  public int getTokenIndex() {
    return index;
  }

  @Override
  public int getStartIndex() {
    return start;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public @Nullable CharStream getInputStream() {
    return null;
  }
}
