package org.mlswitcheroo.emitters.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.syntax.Token;

/**
 * The tree with what a printer asks of it: brackets that match, numbered comments, line ends and
 * indentation.
 */
final class Source {
  /** A comment: its token, its place in the leading of that token, its text. */
  record Comment(int token, int at, String text) {}

  final SyntaxTree tree;
  final String eol;
  final String unit;
  final int width;
  private final List<Token> tokens;
  private final int[] depth;
  private final int[] match;
  private final List<Comment> comments = new ArrayList<>();
  private final Map<Integer, Integer> firstComment = new HashMap<>();

  Source(SyntaxTree tree) {
    this.tree = tree;
    this.tokens = tree.tokens();
    this.depth = new int[tokens.size()];
    this.match = new int[tokens.size()];
    matchBrackets();
    tokens.forEach(this::numberComments);
    this.eol = lineEnd(tree.text());
    this.unit = indentUnit();
    this.width = Math.min(120, Math.max(100, longestLine(tree.text())));
  }

  Token token(int index) {
    return tokens.get(index);
  }

  boolean is(int token, String text) {
    return token >= 0
        && token < tokens.size()
        && tokens.get(token).text().equals(text)
        && !isKind(token, Token.Kind.STRING);
  }

  boolean isKind(int token, Token.Kind kind) {
    return token >= 0 && token < tokens.size() && tokens.get(token).kind() == kind;
  }

  /** Number of brackets open before a token. */
  int depth(int token) {
    return depth[token];
  }

  /** The bracket that belongs to a bracket, -1 for other tokens. */
  int match(int token) {
    return match[token];
  }

  /** The bracket around a token, or before a closing one the bracket it closes; -1 outside. */
  int around(int token) {
    for (int i = token - 1; i >= 0; i--) {
      if (match[i] > i) {
        return i;
      }
      i = match[i] >= 0 ? match[i] : i;
    }
    return -1;
  }

  /** The column of a token. */
  int column(int token) {
    int column = 0;
    for (int i = token; i >= 0; i--) {
      String leading = tokens.get(i).leading();
      column += i < token ? tokens.get(i).text().length() : 0;
      int line = afterLastBreak(leading);
      column += leading.length() - line;
      if (line > 0 || i == 0 || isKind(i - 1, Token.Kind.NEWLINE)) {
        break;
      }
    }
    return column;
  }

  /** Whether the first token of a range opens a bracket that its last token closes. */
  boolean bracketed(int first, int last) {
    return first >= 0 && first < last && match[first] == last;
  }

  /** Prints what stands before a token. */
  void leading(Out out, int token) {
    leading(out, token, 0, tokens.get(token).leading().length());
  }

  /** Prints a part of what stands before a token. */
  void leading(Out out, int token, int from, int to) {
    String leading = tokens.get(token).leading();
    out.add(leading.substring(from, to));
    if (depth[token] > 0 && to == leading.length() && firstBreak(leading) >= 0) {
      out.line(token);
    }
    for (int i = firstComment.getOrDefault(token, comments.size()); i < comments.size(); i++) {
      Comment comment = comments.get(i);
      if (comment.token() != token) {
        break;
      }
      if (comment.at() >= from && comment.at() < to) {
        out.comment(i);
      }
    }
  }

  /** The numbers of the comments before the tokens of a range. */
  List<Integer> comments(int first, int last) {
    List<Integer> found = new ArrayList<>();
    for (int token = first; token <= last; token++) {
      Integer number = firstComment.get(token);
      while (number != null && number < comments.size() && comments.get(number).token() == token) {
        found.add(number++);
      }
    }
    return found;
  }

  Comment comment(int number) {
    return comments.get(number);
  }

  /** The indentation of the line that a token stands in. */
  String indent(int token) {
    for (int i = token; i >= 0; i--) {
      String leading = tokens.get(i).leading();
      int at = afterLastBreak(leading);
      boolean starts = i == 0 || tokens.get(i - 1).kind() == Token.Kind.NEWLINE || skippable(i - 1);
      if (at > 0 || starts && !skippable(i)) {
        return leading.substring(at).replace("\uFEFF", "").replace("\f", "");
      }
    }
    return "";
  }

  private boolean skippable(int token) {
    Token.Kind kind = tokens.get(token).kind();
    return kind == Token.Kind.INDENT || kind == Token.Kind.DEDENT;
  }

  /** {@code file:line:column} of a node, for messages. */
  String place(Node node) {
    return tree.path() + ":" + tree.line(node.id()) + ":" + tree.column(node.id());
  }

  static int afterLastBreak(String text) {
    return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  }

  static int firstBreak(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Out.isBreak(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  static int longestLine(String text) {
    return lines(text).stream().mapToInt(String::length).max().orElse(0);
  }

  /** The lines of a text without their ends; the last is what stands behind the last end. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Out.isBreak(text.charAt(i))) {
        lines.add(text.substring(start, i));
        i += text.startsWith("\r\n", i) ? 1 : 0;
        start = i + 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }

  private static String lineEnd(String text) {
    int at = firstBreak(text);
    if (at < 0) {
      return "\n";
    }
    return text.startsWith("\r\n", at) ? "\r\n" : text.substring(at, at + 1);
  }

  private String indentUnit() {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).kind() == Token.Kind.INDENT) {
        String leading = tokens.get(i + 1).leading();
        String inner = leading.substring(afterLastBreak(leading)).replace("\f", "");
        if (!inner.isEmpty()) {
          return inner;
        }
      }
    }
    return "    ";
  }

  private void numberComments(Token token) {
    String leading = token.leading();
    for (int at = leading.indexOf('#'); at >= 0; ) {
      int length = firstBreak(leading.substring(at));
      int end = length < 0 ? leading.length() : at + length;
      firstComment.putIfAbsent(token.index(), comments.size());
      comments.add(new Comment(token.index(), at, leading.substring(at, end)));
      at = leading.indexOf('#', end);
    }
  }

  private void matchBrackets() {
    Arrays.fill(match, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (Token token : tokens) {
      int i = token.index();
      boolean operator = token.kind() == Token.Kind.OPERATOR && token.text().length() == 1;
      if (operator && ")]}".contains(token.text()) && !open.isEmpty()) {
        match[i] = open.pop();
        match[match[i]] = i;
      }
      depth[i] = open.size();
      if (operator && "([{".contains(token.text())) {
        open.push(i);
      }
    }
  }
}
