package org.mlswitcheroo.parsers.python;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** All tokens of a text as the stream that the parser walks. The last one is the end of file. */
final class LexTokens implements TokenStream {
  private final List<LexToken> tokens = new ArrayList<>();
  private int position;

  void add(LexToken token) {
    tokens.add(token);
  }

  @Nullable LexToken last() {
    return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
  }

  @Override
  public LexToken get(int index) {
    return tokens.get(index);
  }

  @Override
  public @Nullable Token LT(int k) {
    int at = k > 0 ? position + k - 1 : position + k;
    return at < 0 ? null : tokens.get(Math.min(at, tokens.size() - 1));
  }

  @Override
  public int LA(int k) {
    Token token = LT(k);
    return token == null ? Token.INVALID_TYPE : token.getType();
  }

  @Override
  public void consume() {
    if (position < tokens.size() - 1) {
      position++;
    }
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }
}
